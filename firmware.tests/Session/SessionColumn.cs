namespace SmartMat.Tests.Session;

/// <summary>The columns of the state table in docs/design.md: the states, and Paused twice, for it remembers by whom.</summary>
public enum SessionColumn
{
    Idle,
    Settling,
    Running,
    Paused,
    PausedByHand,
    Finishing,
    Ended,
}
