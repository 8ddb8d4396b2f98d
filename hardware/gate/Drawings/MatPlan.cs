using System.Globalization;

namespace SmartMat.Gate.Drawings;

/// <summary>Where everything on the mat lies, in mm from its head-left corner seen from above; and how it is drawn.</summary>
public static class MatPlan
{
    /// <summary>Distance of discs along and across the mat.</summary>
    public const double PitchY = (double)MatLayout.LengthMm / MatLayout.DiscRows;
    public const double PitchX = (double)MatLayout.WidthMm / MatLayout.DiscColumns;

    /// <summary>A disc as mats of this size have them; measure yours.</summary>
    public const double DiscMm = 26;

    /// <summary>The pad, and the stiff plate over it that carries both discs of the band.</summary>
    public const double PadMm = 25;
    public const double PlateLengthMm = 56;

    private static readonly string[] s_tints = ["#dbe9f6", "#e6f2dc", "#f8e6d6"];
    private static readonly string[] s_names = ["L", "S", "R"];

    public static double DiscX(int column)
    {
        return (column + 0.5) * PitchX;
    }

    public static double PadX(int zone)
    {
        return DiscX(MatLayout.PadDiscColumn(zone));
    }

    /// <summary>Between the band's two discs.</summary>
    public static double PadY(int zone)
    {
        return ((zone / MatLayout.Columns) + 0.5) * MatLayout.RowsPerBand * PitchY;
    }

    /// <returns>The wire's name in the schematic: ZL0 .. ZR10.</returns>
    public static string Wire(int zone)
    {
        return string.Create(CultureInfo.InvariantCulture, $"Z{s_names[zone % MatLayout.Columns]}{zone / MatLayout.Columns}");
    }

    /// <summary>Zones, discs and pads of the whole mat.</summary>
    public static void Draw(Svg svg)
    {
        for (int row = 0; row < MatLayout.DiscRows; row++)
        {
            for (int column = 0; column < MatLayout.DiscColumns; column++)
            {
                int zone = MatLayout.ZoneOfDisc(row, column);
                string tint = s_tints[zone % MatLayout.Columns];
                svg.Rect(column * PitchX, row * PitchY, PitchX, PitchY, $"fill:{tint};stroke:none");
                svg.Circle(DiscX(column), (row + 0.5) * PitchY, DiscMm, "fill:none;stroke:#999;stroke-width:0.25");
            }
        }

        DrawBorders(svg);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++) { DrawPad(svg, zone); }
    }

    private static void DrawPad(Svg svg, int zone)
    {
        double x = PadX(zone), y = PadY(zone);
        svg.Rect(x - (PadMm / 2), y - (PlateLengthMm / 2), PadMm, PlateLengthMm, "fill:none;stroke:#000;stroke-width:0.35");
        svg.Circle(x, y, PadMm, "fill:#fff;stroke:#c00;stroke-width:0.5");
        svg.Line(x - 5, y, x + 5, y, "stroke:#c00;stroke-width:0.25");
        svg.Line(x, y - 5, x, y + 5, "stroke:#c00;stroke-width:0.25");
        svg.Text(x, y - 5.5, 4, Wire(zone));
        svg.Text(x, y + 9, 3, "zone " + zone.ToString(CultureInfo.InvariantCulture));
    }

    private static void DrawBorders(Svg svg)
    {
        const string Border = "stroke:#666;stroke-width:0.5";
        for (int band = 0; band <= MatLayout.Bands; band++)
        {
            double y = band * MatLayout.RowsPerBand * PitchY;
            svg.Line(0, y, MatLayout.WidthMm, y, Border);
        }

        for (int column = 1; column < MatLayout.DiscColumns; column++)
        {
            if (MatLayout.ZoneOfDisc(0, column) != MatLayout.ZoneOfDisc(0, column - 1))
            {
                svg.Line(column * PitchX, 0, column * PitchX, MatLayout.LengthMm, Border);
            }
        }

        svg.Rect(0, 0, MatLayout.WidthMm, MatLayout.LengthMm, "fill:none;stroke:#000;stroke-width:0.8");
    }
}
