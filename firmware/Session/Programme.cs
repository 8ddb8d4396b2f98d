namespace SmartMat.Session;

/// <summary>What a session is for. The numbers go on the wire and to flash: never renumber.</summary>
public enum Programme : byte
{
    /// <summary>As long as the settings say.</summary>
    Free = 0,

    /// <summary>Today's session of the 14-day plan.</summary>
    Plan = 1,
    Downshift = 2,
    WindDown = 3,
    UpperBack = 4,
    LowerBack = 5,
    NeckAndShoulders = 6,
    Glutes = 7,
    HamstringsAndCalves = 8,
    Feet = 9,

    /// <summary>Somebody else: short, and nothing of it is kept.</summary>
    Guest = 10,
}
