using System;

namespace SmartMat.Virtual.Body;

/// <summary>How a body lies on the mat: one point of its middle line, put on one point of the mat, and a
/// direction.</summary>
/// <param name="AlongM">The point of the body, metres along it.</param>
/// <param name="XM">Where that point is on the mat: from the middle line.</param>
/// <param name="YM">And from the head edge; may be off the mat.</param>
/// <param name="AngleRad">0: its feet point to row 21; pi: the other way round.</param>
public sealed record Placement(double AlongM, double XM, double YM, double AngleRad)
{
    /// <returns>Body coordinates of a place on the mat.</returns>
    public (double AlongM, double AsideM) OnBody(double xM, double yM)
    {
        double cos = Math.Cos(AngleRad);
        double sin = Math.Sin(AngleRad);
        double dx = xM - XM;
        double dy = yM - YM;
        return (AlongM + (dy * cos) - (dx * sin), (dx * cos) + (dy * sin));
    }

    /// <returns>The same seen from the foot end: turned half round about the mat's middle.</returns>
    public Placement TurnedRound()
    {
        return this with { XM = -XM, YM = Discs.LengthM - YM, AngleRad = AngleRad + Math.PI };
    }
}
