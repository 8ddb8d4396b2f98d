using System;
using System.Globalization;
using System.Text;

namespace SmartMat.Gate.Drawings;

/// <summary>Writes a drawing whose unit is the millimetre.</summary>
public sealed class Svg
{
    private readonly StringBuilder _text = new();
    private readonly string _head;

    /// <param name="left">Where the drawing's coordinates start at the left edge of the sheet.</param>
    /// <param name="top">Where they start at the upper edge.</param>
    public Svg(double left, double top, double width, double height)
    {
        _head = Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}mm\" height=\"{height}mm\" ")
            + Write($"viewBox=\"{left:0.##} {top:0.##} {width:0.##} {height:0.##}\" font-family=\"sans-serif\">\n");
    }

    public void Rect(double x, double y, double width, double height, string style)
    {
        Add($"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" style=\"{style}\"/>");
    }

    public void Circle(double x, double y, double diameter, string style)
    {
        Add($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{diameter / 2:0.##}\" style=\"{style}\"/>");
    }

    public void Line(double x1, double y1, double x2, double y2, string style)
    {
        Add($"<line x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\" style=\"{style}\"/>");
    }

    /// <param name="y">The line on which the letters stand.</param>
    /// <param name="height">Letter height, mm.</param>
    public void Text(double x, double y, double height, string text, string anchor = "middle")
    {
        Add($"<text x=\"{x:0.##}\" y=\"{y:0.##}\" font-size=\"{height:0.##}\" text-anchor=\"{anchor}\">{text}</text>");
    }

    public override string ToString()
    {
        return _head + "<rect x=\"-1000\" y=\"-1000\" width=\"3000\" height=\"3000\" style=\"fill:#fff\"/>\n" + _text + "</svg>\n";
    }

    private void Add(FormattableString element)
    {
        _text.Append(Write(element)).Append('\n');
    }

    private static string Write(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
