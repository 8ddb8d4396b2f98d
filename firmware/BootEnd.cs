namespace SmartMat;

/// <summary>How a boot ended. The numbers go on the wire and to flash: never renumber.</summary>
public enum BootEnd : byte
{
    /// <summary>Nobody could say: a power cut, a reset, a hang of the whole runtime.</summary>
    Unknown = 0,

    /// <summary>An exception escaped the loop.</summary>
    Crash = 1,

    /// <summary>The loop stood still and the heartbeat restarted the chip.</summary>
    Hang = 2,

    /// <summary>The mat restarted itself on purpose.</summary>
    Ordered = 3,
    Sleep = 4,
}
