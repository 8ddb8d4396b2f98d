using System;
using System.Globalization;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Run;

/// <summary>Whether sessions end when they must and the motor keeps its rules, whatever a phone does.</summary>
public sealed class TimerWatch
{
    private const long HardLimitMs = Tuning.HardLimitS * 1000L;
    private const long LateMs = 1_000;
    private const int MostPerTenThousand = Tuning.MotorMaxPerMille * 10;

    private readonly VirtualMat _mat;
    private readonly Verdicts _verdicts;
    private long _activeMs;
    private long _activeSinceMs;
    private bool _isActive;
    private bool _isOn;
    private long _onSinceUs;
    private long _offSinceUs;
    private long _edgesUs;
    private long _sessions;
    private long _longestMs;

    public TimerWatch(VirtualMat mat, Verdicts verdicts)
    {
        ArgumentNullException.ThrowIfNull(mat);
        _mat = mat;
        _verdicts = verdicts;
        mat.Happened += Hear;
        mat.Board.DutyChanged += Feel;
    }

    /// <summary>Between events: a session that never ends tells nothing.</summary>
    public void Look()
    {
        long activeMs = _activeMs + (_isActive ? (_mat.Chip.NowUs / 1000) - _activeSinceMs : 0);
        if (activeMs > HardLimitMs + LateMs)
        {
            _verdicts.Break("session timer: a session of " + activeMs + " ms");
        }
    }

    /// <summary>The firmware has begun anew: what ran then is over.</summary>
    public void NoteReboot()
    {
        _isActive = false;
        _activeMs = 0;
    }

    public override string ToString()
    {
        return string.Create(CultureInfo.InvariantCulture,
            $"{_sessions} sessions, longest {_longestMs / 1000} s; {_edgesUs} edges of the motor, never above 60 %, a rest in any 30 s");
    }

    private void Hear(MatLine line)
    {
        switch (line.Event)
        {
            case "session-started":
                _sessions++;
                _activeMs = 0;
                Become(true, line.TMs);
                break;
            case "session-resumed": Become(true, line.TMs); break;
            case "session-paused": Become(false, line.TMs); break;
            case "session-ended":
                Become(false, line.TMs);
                _longestMs = Math.Max(_longestMs, _activeMs);
                Look();
                break;
        }
    }

    private void Become(bool isActive, long nowMs)
    {
        _activeMs += _isActive ? nowMs - _activeSinceMs : 0;
        _activeSinceMs = nowMs;
        _isActive = isActive;
    }

    private void Feel(DutyChange change)
    {
        if (change.PerTenThousand > MostPerTenThousand)
        {
            _verdicts.Break("breath: a duty of " + change.PerTenThousand);
        }

        bool isOn = change.PerTenThousand > 0;
        if (isOn == _isOn)
        {
            return;
        }

        _edgesUs++;
        _isOn = isOn;
        if (!isOn)
        {
            _offSinceUs = change.AtUs;
        }
        else if (change.AtUs - _offSinceUs >= Tuning.MotorRestMs * 1000L)
        {
            _onSinceUs = change.AtUs;
        }
        else if (change.AtUs - _onSinceUs > 30_000_000)
        {
            _verdicts.Break("breath: no rest of a second in 30 s before " + change.AtUs + " us");
        }
    }
}
