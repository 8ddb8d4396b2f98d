namespace SmartMat.Sensing;

/// <summary>What is wrong with one pad. The numbers go on the wire and to flash: never renumber.</summary>
public enum PadState : byte
{
    Fine = 0,

    /// <summary>Reads nothing although all around it is loaded: an empty pad is open as well, so this takes three sessions.</summary>
    Open = 1,

    /// <summary>Conducts better than under any load: sweat, or a crushed cable.</summary>
    Shorted = 2,

    /// <summary>Reads the same while all around it moves.</summary>
    Stuck = 3,

    /// <summary>Comes and goes from frame to frame: a loose contact.</summary>
    Noisy = 4,

    /// <summary>Runs away in one direction, steadily, while its neighbours stay.</summary>
    Drifting = 5,

    /// <summary>Reads more than anybody lying presses: it is at its stop.</summary>
    Saturated = 6,
}
