using System;

namespace SmartMat.Virtual.Body;

/// <summary>Chance as a function of time: smooth or in steps, the same whoever asks and however often.</summary>
public static class Waver
{
    /// <returns>-1 .. 1, wandering smoothly from one whole number of <paramref name="place"/> to the next.</returns>
    public static double Smooth(ulong seed, double place)
    {
        double floor = Math.Floor(place);
        double share = place - floor;
        double from = Dice.At(seed, (long)floor);
        double to = Dice.At(seed, (long)floor + 1);
        return from + ((to - from) * share * share * (3 - (2 * share)));
    }

    /// <summary>Stays the same, then changes within one second, at an uneven moment of each period.</summary>
    /// <returns>-1 .. 1.</returns>
    public static double Stepped(ulong seed, double timeS, double periodS)
    {
        double floor = Math.Floor(timeS / periodS);
        long period = (long)floor;
        double moment = (0.5 + (0.5 * Dice.At(seed + 1, period))) * (periodS - 1);
        double share = Math.Clamp(timeS - (floor * periodS) - moment, 0, 1);
        double from = Dice.At(seed, period - 1);
        return from + ((Dice.At(seed, period) - from) * share * share * (3 - (2 * share)));
    }
}
