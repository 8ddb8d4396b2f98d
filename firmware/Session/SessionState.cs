namespace SmartMat.Session;

/// <summary>Where the session is. The numbers go on the wire and to flash: never renumber.</summary>
public enum SessionState : byte
{
    Idle = 0,
    Settling = 1,
    Running = 2,
    Paused = 3,
    Finishing = 4,
    Ended = 5,
}
