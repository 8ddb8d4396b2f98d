using System;

namespace SmartMat.Virtual.Body;

/// <summary>How much something moves by itself while it keeps its posture.</summary>
/// <param name="BreathsPerMinute">0: does not breathe.</param>
/// <param name="BreathShare">Of the chest's load, moved between chest and abdomen.</param>
/// <param name="SwayShare">Size of the quick small movements.</param>
/// <param name="SwayS">How quick: seconds from one to the next.</param>
/// <param name="ShiftShare">Size of the slow ones: someone lies differently afterwards.</param>
/// <param name="ShiftEveryS">Seconds between them, on average.</param>
/// <param name="Seed">Its own way of moving.</param>
public sealed record Liveliness(
    double BreathsPerMinute,
    double BreathShare,
    double SwayShare,
    double SwayS,
    double ShiftShare,
    double ShiftEveryS,
    ulong Seed)
{
    /// <summary>A thing.</summary>
    public static Liveliness Still { get; } = new(0, 0, 0, 1, 0, 60, 0);

    public static Liveliness OfLying(Dice dice)
    {
        return new(dice.Between(8, 20), dice.Between(0.01, 0.03), dice.Between(0.004, 0.012), dice.Between(1.5, 4),
            dice.Between(0.05, 0.16), dice.Between(25, 120), dice.Next());
    }

    public static Liveliness OfSitting(Dice dice)
    {
        return new(dice.Between(10, 20), dice.Between(0.003, 0.01), dice.Between(0.01, 0.05), dice.Between(0.8, 2.5),
            dice.Between(0.1, 0.35), dice.Between(8, 60), dice.Next());
    }

    public static Liveliness OfKneeling(Dice dice)
    {
        return new(0, 0, dice.Between(0.02, 0.1), dice.Between(0.8, 2),
            dice.Between(0.1, 0.35), dice.Between(6, 45), dice.Next());
    }

    public static Liveliness OfStanding(Dice dice)
    {
        return new(0, 0, dice.Between(0.08, 0.25), dice.Between(0.6, 1.5),
            dice.Between(0.15, 0.5), dice.Between(4, 25), dice.Next());
    }

    /// <param name="unrest">1 usually; more just after a change of posture.</param>
    public void SwayAt(double timeS, double unrest, Sway sway)
    {
        if (SwayShare == 0)
        {
            sway.Weight = sway.TowardsRight = sway.TowardsFeet = sway.Lumps = sway.Breath = 0;
            return;
        }
        double quick = SwayShare * unrest;
        double place = timeS / SwayS;
        sway.Weight = 0.3 * quick * Waver.Smooth(Seed + 1, place);
        sway.TowardsRight = (quick * Waver.Smooth(Seed + 2, place))
            + (ShiftShare * Waver.Stepped(Seed + 20, timeS, ShiftEveryS));
        sway.TowardsFeet = (quick * Waver.Smooth(Seed + 3, place))
            + (ShiftShare * Waver.Stepped(Seed + 30, timeS, ShiftEveryS * 1.3));
        sway.Lumps = (2 * quick * Waver.Smooth(Seed + 4, place))
            + (ShiftShare * Waver.Stepped(Seed + 40, timeS, ShiftEveryS * 0.8));
        sway.Breath = BreathAt(timeS);
    }

    private double BreathAt(double timeS)
    {
        if (BreathsPerMinute == 0)
        {
            return 0;
        }
        // No two breaths are alike: the pace wanders by up to a quarter of a breath, the depth by a third.
        double breaths = (timeS * BreathsPerMinute / 60) + (0.25 * Waver.Smooth(Seed + 5, timeS / 15));
        double depth = BreathShare * (1 + (0.33 * Waver.Smooth(Seed + 6, timeS / 11)));
        return depth * Math.Sin(2 * Math.PI * breaths);
    }
}
