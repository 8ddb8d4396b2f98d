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

    /// <summary>A loose contact: open a third of the time, for a moment each.</summary>
    Noisy = 4,

    /// <summary>Moisture creeps in: conducts ever more beside what lies on it.</summary>
    Drifting = 5,

    /// <summary>The spacer is crushed: at any touch it goes to its stop.</summary>
    Saturated = 6,
}
