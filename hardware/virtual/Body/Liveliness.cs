using System;

namespace SmartMat.Virtual.Body;

/// <summary>How much something moves by itself while it keeps its posture.</summary>
/// <param name="BreathsPerMinute">0: does not breathe.</param>
/// <param name="BreathShare">Of the chest's load: how much more it presses with a usual breath, and as much less.</param>
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
        return new(dice.Between(8, 20), dice.Between(0.005, 0.03), dice.Between(0.004, 0.012), dice.Between(1.5, 4),
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
            sway.Weight = sway.TowardsRight = sway.TowardsFeet = sway.Lumps = sway.Breath = sway.BreathBelow = 0;
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
        if (BreathsPerMinute > 0)
        {
            Breathe(timeS, sway);
            sway.TowardsFeet += HeartAt(timeS);
        }
    }

    /// <returns>Breaths since power-on: the truth that a measured rate is held against.</returns>
    public double BreathsBy(double timeS)
    {
        // No two breaths are alike: the pace wanders by up to a quarter of a breath, and each is a little long or short.
        return (timeS * BreathsPerMinute / 60) + (0.25 * Waver.Smooth(Seed + 5, timeS / 15))
            + (0.03 * Waver.Smooth(Seed + 7, timeS / 4));
    }

    private void Breathe(double timeS, Sway sway)
    {
        double breaths = BreathsBy(timeS);
        // The depth wanders by a third, and every few minutes comes a sigh.
        double depth = BreathShare * (1 + (0.33 * Waver.Smooth(Seed + 6, timeS / 11)) + SighAt(timeS));
        double inhaleShare = 0.40 + (0.06 * Dice.At(Seed, 8));
        // Chest and belly move up to a tenth of a breath apart, and people breathe more with the one or with the other.
        double lag = 0.1 * Dice.At(Seed, 9);
        double belly = 1 + (0.5 * Dice.At(Seed, 10));
        sway.Breath = depth * Wave(breaths, inhaleShare);
        sway.BreathBelow = depth * belly * Wave(breaths - lag, inhaleShare);
    }

    /// <summary>In by half a cosine, out quicker at first, then nearly a rest.</summary>
    private static double Wave(double breaths, double inhaleShare)
    {
        double phase = breaths - Math.Floor(breaths);
        if (phase < inhaleShare)
        {
            return -Math.Cos(Math.PI * phase / inhaleShare);
        }
        double left = 1 - ((phase - inhaleShare) / (1 - inhaleShare));
        return Math.Cos(Math.PI * (1 - Math.Pow(left, 1.6)));
    }

    private double SighAt(double timeS)
    {
        const double EveryS = 150;
        double slot = Math.Floor(timeS / EveryS);
        double atS = (slot + 0.5 + (0.4 * Dice.At(Seed + 11, (long)slot))) * EveryS;
        double away = (timeS - atS) / 2.5;
        return 1.2 * Math.Exp(-away * away);
    }

    /// <summary>Each beat pushes the blood headward and the body feetward: 0.1 to 0.3 % of the load.</summary>
    private double HeartAt(double timeS)
    {
        double beats = timeS * (67 + (17 * Dice.At(Seed, 12))) / 60;
        double share = 0.002 + (0.001 * Dice.At(Seed, 13));
        return share * (Math.Sin(2 * Math.PI * beats) + (0.5 * Math.Sin(4 * Math.PI * beats))) / 1.5;
    }
}
