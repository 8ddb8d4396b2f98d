namespace SmartMat.Keeping;

/// <summary>What is left of the mat after three boots that did not last: link, light and button, until somebody lets it out.</summary>
/// <remarks>No pads, no session, no motor, default settings: whatever broke the boots before is not touched.</remarks>
public sealed class SafeMode
{
    private readonly Boots _boots;
    private bool _mustLeave;

    public SafeMode(Boots boots)
    {
        _boots = boots;
        IsOn = boots.IsSafe;
        Why = boots.LastEnd;
    }

    public bool IsOn { get; }

    /// <summary>How the last of the bad boots ended.</summary>
    public BootEnd Why { get; }

    /// <summary>By button or phone: done at the end of this tick.</summary>
    public void Leave()
    {
        _mustLeave = IsOn;
    }

    /// <param name="uptimeMs">Since the first tick.</param>
    /// <returns>True when the mat shall restart as an ordinary one; it has been noted then.</returns>
    public bool Update(long uptimeMs)
    {
        if (!IsOn || (!_mustLeave && uptimeMs < PowerTuning.SafeModeMs))
        {
            return false;
        }

        _boots.LeaveSafeMode();
        return true;
    }
}
