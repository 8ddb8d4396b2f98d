using System;

namespace SmartMat.Virtual.Body;

/// <summary>A piece of a body or thing that presses on the ground, in its own coordinates (metres along, metres
/// aside).</summary>
/// <param name="WeightShare">Share of the whole weight that rests on this part.</param>
/// <param name="FromM">Where it begins along the body, from the crown (or the back of the seat) towards the
/// feet.</param>
/// <param name="ToM">Where it ends.</param>
/// <param name="AsideM">Its middle line, from the body's middle line.</param>
/// <param name="HalfWidthM">Half of its contact width.</param>
/// <param name="BreathSign">+1 gets heavier with the inhale (chest), -1 lighter (abdomen, pelvis), 0 neither.</param>
public sealed record BodyPart(
    double WeightShare, double FromM, double ToM, double AsideM, double HalfWidthM, double BreathSign = 0)
{
    /// <summary>Ends fade over this share of the length: flesh has no edges.</summary>
    private const double SoftEndShare = 0.3;

    /// <returns>Share of the body's weight per square metre at a place.</returns>
    public double ShareAt(double alongM, double asideM)
    {
        double across = (asideM - AsideM) / HalfWidthM;
        if (across is <= -1 or >= 1)
        {
            return 0;
        }
        double length = ToM - FromM;
        double soft = Math.Min(length, 0.15) * SoftEndShare;
        double end = Rise((alongM - FromM + soft) / (2 * soft)) * Rise((ToM + soft - alongM) / (2 * soft));

        // 1 - x^4 across: flat in the middle, falling at the flanks; its integral over -1 .. 1 is 1.6.
        double square = across * across;
        return WeightShare * end * (1 - (square * square)) / (length * HalfWidthM * 1.6);
    }

    private static double Rise(double share)
    {
        double inside = Math.Clamp(share, 0, 1);
        return inside * inside * (3 - (2 * inside));
    }
}
