namespace SmartMat.Gate.Drawings;

/// <summary>The mat from above with its zones, wires and the pod: hardware/mat-from-above.svg.</summary>
public static class TopView
{
    private const double HeadMm = 130;
    private const double MarginMm = 15;
    private const double PodWidthMm = 116;
    private const double PodLengthMm = 82;
    private static readonly string[] s_colours = ["#1a5fb4", "#2b7a0b", "#b35a00"];
    private static readonly string[] s_plugs = ["J1", "J2", "J3"];

    public static string Draw()
    {
        Svg svg = new(
            -MarginMm, -HeadMm, MatLayout.WidthMm + (2 * MarginMm), MatLayout.LengthMm + HeadMm + MarginMm);
        MatPlan.Draw(svg);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++) { DrawWire(svg, zone); }
        DrawPod(svg);
        svg.Text(MatLayout.WidthMm / 2.0, 10, 6, "head");
        svg.Text(MatLayout.WidthMm / 2.0, MatLayout.LengthMm - 4, 6, "foot");
        return svg.ToString();
    }

    /// <summary>A wire leaves its pad sideways into the lane beside the pads and runs to the head, then to its plug.</summary>
    private static void DrawWire(Svg svg, int zone)
    {
        int column = zone % MatLayout.Columns, band = zone / MatLayout.Columns;
        string style = $"stroke:{s_colours[column]};stroke-width:0.6";
        double lane = MatPlan.PadX(zone) + (MatPlan.PadMm / 2) + 3 + (band * 1.6);
        double y = MatPlan.PadY(zone), turn = -12 - (band * 1.6), pin = PlugX(column) + ((band - 5) * 1.25);
        svg.Line(MatPlan.PadX(zone) + (MatPlan.PadMm / 2), y, lane, y, style);
        svg.Line(lane, y, lane, turn, style);
        svg.Line(lane, turn, pin, turn, style);
        svg.Line(pin, turn, pin, PodY() + PodLengthMm, style);
    }

    private static void DrawPod(Svg svg)
    {
        double x = (MatLayout.WidthMm - PodWidthMm) / 2;
        svg.Rect(x, PodY(), PodWidthMm, PodLengthMm, "fill:#f4f4f4;stroke:#000;stroke-width:0.8");
        svg.Text(MatLayout.WidthMm / 2.0, PodY() + 30, 8, "pod");
        svg.Text(MatLayout.WidthMm / 2.0, PodY() + 40, 4, "board, motor lead, USB-C: outside the lying area");
        for (int column = 0; column < MatLayout.Columns; column++)
        {
            svg.Rect(PlugX(column) - 9, PodY() + PodLengthMm - 7, 18, 7, "fill:#fff;stroke:#000;stroke-width:0.4");
            svg.Text(PlugX(column), PodY() + PodLengthMm - 9, 4, s_plugs[column]);
        }
    }

    private static double PlugX(int column)
    {
        return (MatLayout.WidthMm / 2.0) + ((column - 1) * 33);
    }

    private static double PodY()
    {
        return -PodLengthMm - 40;
    }
}
