using System;
using System.Globalization;

namespace SmartMat.Virtual.Run;

/// <summary>What somebody beside the mat can know of the session, from its console alone.</summary>
public sealed class SessionView
{
    private long _activeMs;
    private long _activeSinceMs;
    private bool _isActive;

    public string State { get; private set; } = "starting";

    public string Presence { get; private set; } = "unknown";

    public int TargetS { get; private set; }

    /// <returns>Session time without pauses, ms.</returns>
    public long SessionMs(long nowMs)
    {
        return _isActive ? _activeMs + nowMs - _activeSinceMs : _activeMs;
    }

    public void Note(MatLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        switch (line.Event)
        {
            case "session-started":
                _activeMs = 0;
                TargetS = int.Parse(line["targetS"] ?? "0", CultureInfo.InvariantCulture);
                Become("running", isActive: true, line.TMs);
                break;
            case "session-resumed": Become("running", isActive: true, line.TMs); break;
            case "session-finishing": State = "finishing"; break;
            case "session-paused": Become("paused", isActive: false, line.TMs); break;
            case "session-ended": Become("ended: " + line["reason"], isActive: false, line.TMs); break;
            case "calibrating": State = "calibrating"; break;
            case "calibrated": State = "ready"; break;
            case "left": Presence = "nobody"; break;
            case "safe-mode": State = "safe mode"; break;
            case "contact" or "lying" or "sitting" or "standing" or "other-person" or "object": Presence = line.Event; break;
        }
    }

    private void Become(string state, bool isActive, long nowMs)
    {
        _activeMs = SessionMs(nowMs);
        _activeSinceMs = nowMs;
        _isActive = isActive;
        State = state;
    }
}
