namespace SmartMat.Tests.Session;

/// <summary>The rows of the state table in docs/design.md.</summary>
public enum SessionInput
{
    Nobody,
    Unknown,
    Lying,
    LyingTooSoon,
    AnotherPosture,
    AnObject,
    Start,
    StartOnAnEmptyMat,
    PressOnAnEmptyMat,
    StartWhileUnknown,
    Stop,
    Pause,
    Resume,
    Calibrate,
    TimeIsUp,
}
