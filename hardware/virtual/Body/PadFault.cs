namespace SmartMat.Virtual.Body;

/// <summary>What can be broken about one pad.</summary>
public enum PadFault : byte
{
    None = 0,

    /// <summary>A wire is off: never conducts.</summary>
    Open = 1,

    /// <summary>Sweat or a crushed cable: 0 ohm.</summary>
    Shorted = 2,

    /// <summary>Conducts the same whatever lies on it.</summary>
    Stuck = 3,
}
