using System;
using System.Globalization;
using System.Text;

namespace SmartMat.Virtual.Cli;

/// <summary>The mat from above as SVG, head to the left: 242 discs in their 33 zones, coloured by load.</summary>
public static class MatDrawing
{
    private const int Pitch = 30;
    private const int Radius = 11;
    private const int Margin = 24;

    /// <param name="newtons">242 discs, row-major, row 0 at the head.</param>
    /// <param name="caption">One line below the mat.</param>
    public static string Draw(double[] newtons, string caption)
    {
        ArgumentNullException.ThrowIfNull(newtons);
        int width = (MatLayout.DiscRows * Pitch) + (2 * Margin);
        int height = (MatLayout.DiscColumns * Pitch) + (2 * Margin);
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height + 34}\" ");
        svg.Append("font-family=\"sans-serif\" font-size=\"15\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height + 34}\" rx=\"18\" fill=\"#14161f\"/>\n");
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            AddZone(svg, zone);
        }

        for (int disc = 0; disc < MatLayout.DiscCount; disc++)
        {
            int x = Margin + ((disc / MatLayout.DiscColumns) * Pitch) + (Pitch / 2);
            int y = Margin + ((disc % MatLayout.DiscColumns) * Pitch) + (Pitch / 2);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{Radius}\" fill=\"{LoadColour.Of(newtons[disc])}\"/>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{height + 12}\" fill=\"#c8cbd8\">{caption}</text>\n");
        return svg.Append("</svg>\n").ToString();
    }

    private static void AddZone(StringBuilder svg, int zone)
    {
        int band = zone / MatLayout.Columns;
        int first = -1;
        int count = 0;
        for (int column = 0; column < MatLayout.DiscColumns; column++)
        {
            if (MatLayout.ZoneOfDisc(band * MatLayout.RowsPerBand, column) == zone)
            {
                first = first < 0 ? column : first;
                count++;
            }
        }

        int x = Margin + (band * MatLayout.RowsPerBand * Pitch) + 1;
        int y = Margin + (first * Pitch) + 1;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{x}\" y=\"{y}\" width=\"{(MatLayout.RowsPerBand * Pitch) - 2}\" height=\"{(count * Pitch) - 2}\" rx=\"8\" fill=\"none\" stroke=\"#3a3f55\"/>\n");
    }
}
