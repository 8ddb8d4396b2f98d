namespace SmartMat.Session;

/// <summary>Why a session ended. The numbers go on the wire and to flash: never renumber.</summary>
public enum EndReason : byte
{
    None = 0,
    Target = 1,
    Stopped = 2,
    PauseLimit = 3,
    HardLimit = 4,
}
