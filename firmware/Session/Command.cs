namespace SmartMat.Session;

/// <summary>What the person asks for, by button or phone; one a tick. The numbers go on the wire: never renumber.</summary>
public enum Command : byte
{
    None = 0,
    Start = 1,
    Stop = 2,
    Pause = 3,
    Resume = 4,
    Calibrate = 5,

    /// <summary>A press on the empty mat: whoever lies down next is somebody else.</summary>
    Guest = 6,
}
