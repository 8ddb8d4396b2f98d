namespace SmartMat;

/// <summary>A defect that the mat has noticed. The numbers go on the wire and to flash: never renumber.</summary>
public enum Fault : byte
{
    None = 0,

    /// <summary>The converter failed or its reference channels are out of their windows: the mat is blind.</summary>
    FrontEnd = 1,

    /// <summary>A write to flash failed.</summary>
    Store = 2,

    /// <summary>The six ways of a pad, in the order of <see cref="Sensing.PadState"/>; the zone goes with it.</summary>
    PadOpen = 3,
    PadShorted = 4,
    PadStuck = 5,
    PadNoisy = 6,
    PadDrifting = 7,
    PadSaturated = 8,

    /// <summary>So many zones are left out that nobody can be seen: the mat is blind.</summary>
    TooFewPads = 9,

    /// <summary>Somebody left and something stayed: the mat is wet, or a thing lies on it.</summary>
    Wet = 10,

    /// <summary>A thing has lain on most of the mat for minutes: rolled up, or covered.</summary>
    Covered = 11,

    /// <summary>The radio answers nobody, and starting it anew did not help.</summary>
    Radio = 20,

    /// <summary>The mat has come up in safe mode.</summary>
    SafeMode = 21,

    /// <summary>Flash holds what a newer firmware has written. It is left as it is, and not used.</summary>
    NewerData = 30,
}
