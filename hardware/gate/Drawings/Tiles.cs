using System.Collections.Generic;
using System.Globalization;

namespace SmartMat.Gate.Drawings;

/// <summary>The disc-to-zone template, 1:1, cut into A4 sheets: hardware/templates/tile-1.svg ...</summary>
public static class Tiles
{
    /// <summary>A4 lying, and the part of it that any printer reaches.</summary>
    private const double PageWidthMm = 297;
    private const double PageHeightMm = 210;
    private const double MarginMm = 12;
    private const double UsedWidthMm = PageWidthMm - (2 * MarginMm);
    private const double UsedHeightMm = PageHeightMm - (2 * MarginMm);

    /// <returns>File name and text of each sheet, row by row from the head.</returns>
    public static IEnumerable<(string Name, string Text)> Draw()
    {
        int number = 0;
        for (double y = 0; y < MatLayout.LengthMm; y += UsedHeightMm)
        {
            for (double x = 0; x < MatLayout.WidthMm; x += UsedWidthMm)
            {
                number++;
                yield return (string.Create(CultureInfo.InvariantCulture, $"tile-{number}.svg"), Sheet(x, y, number));
            }
        }
    }

    private static string Sheet(double x, double y, int number)
    {
        Svg svg = new(x - MarginMm, y - MarginMm, PageWidthMm, PageHeightMm);
        MatPlan.Draw(svg);
        Frame(svg, x, y);
        svg.Text(x, y - 4, 4, string.Create(
            CultureInfo.InvariantCulture, $"SmartMat disc template, sheet {number}: cut at the dashed line, tape edge to edge"), "start");
        Ruler(svg, x, y + UsedHeightMm + 6);
        return svg.ToString();
    }

    /// <summary>Shows whether the printer kept the size.</summary>
    private static void Ruler(Svg svg, double x, double y)
    {
        const string Ink = "stroke:#000;stroke-width:0.5";
        svg.Line(x, y, x + 100, y, Ink);
        svg.Line(x, y - 2, x, y + 2, Ink);
        svg.Line(x + 100, y - 2, x + 100, y + 2, Ink);
        svg.Text(x + 103, y + 1.2, 3.5, "100 mm: print at 100 % and measure this", "start");
    }

    /// <summary>White margins over what belongs to the neighbouring sheets, then the line to cut at.</summary>
    private static void Frame(Svg svg, double x, double y)
    {
        const string White = "fill:#fff;stroke:none";
        svg.Rect(x - MarginMm, y - MarginMm, PageWidthMm, MarginMm, White);
        svg.Rect(x - MarginMm, y + UsedHeightMm, PageWidthMm, 2 * MarginMm, White);
        svg.Rect(x - MarginMm, y, MarginMm, UsedHeightMm, White);
        svg.Rect(x + UsedWidthMm, y, MarginMm, UsedHeightMm, White);
        svg.Rect(x, y, UsedWidthMm, UsedHeightMm, "fill:none;stroke:#000;stroke-width:0.2;stroke-dasharray:4 3");
    }
}
