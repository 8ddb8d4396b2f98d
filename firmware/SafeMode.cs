using SmartMat.Link;

namespace SmartMat;

/// <summary>What is left of the mat after three boots that did not last: link, light and button, until somebody lets it out.</summary>
/// <remarks>No pads, no session, no motor, default settings: whatever broke the boots before is not touched.</remarks>
public sealed class SafeMode
{
    /// <summary>Faults, vitals, power: what tells how the mat is.</summary>
    private const Op FirstOfHealth = (Op)0x50;

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

    /// <summary>Nothing that starts, nothing that would write over what was set: that is kept until safe mode is left.</summary>
    public static bool Permits(Op op)
    {
        switch (op)
        {
            case Op.AcknowledgeAlert:
            case Op.EventsSince:
            case Op.Status:
            case Op.GetClock:
            case Op.SetClock:
            case Op.GetSettings:
            case Op.Records:
            case Op.ForgetAll:
            case Op.Ping: return true;
            default: return op >= FirstOfHealth && op <= Op.LeaveSafeMode;
        }
    }

    /// <summary>By button or phone: done at the end of this tick.</summary>
    public void Leave()
    {
        _mustLeave = IsOn;
    }

    /// <param name="uptimeMs">Since the first tick.</param>
    /// <returns>True when the mat shall restart as an ordinary one; it has been noted then.</returns>
    public bool Update(long uptimeMs)
    {
        if (!IsOn || (!_mustLeave && uptimeMs < Tuning.SafeModeMs))
        {
            return false;
        }

        _boots.LeaveSafeMode();
        return true;
    }
}
