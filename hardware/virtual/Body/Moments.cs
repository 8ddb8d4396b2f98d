namespace SmartMat.Virtual.Body;

/// <summary>Times of scenes, in microseconds since power-on.</summary>
public static class Moments
{
    /// <summary>The first boot calibrates on the empty mat: nobody comes before.</summary>
    public const double EmptyFirstS = 20;

    public static long Seconds(double seconds)
    {
        return (long)(seconds * 1e6);
    }

    public static long Minutes(double minutes)
    {
        return (long)(minutes * 60e6);
    }

    /// <returns>When somebody comes first: a few seconds after the mat had time to calibrate.</returns>
    public static long FirstContact(Dice dice)
    {
        return Seconds(EmptyFirstS + dice.Between(0, 8));
    }
}
