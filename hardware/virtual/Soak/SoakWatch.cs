using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Soak;

/// <summary>What must hold at every moment of a household, seen from outside: at the motor's pin and on the console.</summary>
/// <remarks>
/// Between two changes of its pin the motor does not change, so looking at each change is looking at every tick.
/// </remarks>
public sealed class SoakWatch
{
    /// <summary>Below this nobody lies there: a paw, a crease, the pads' own noise.</summary>
    private const double NobodyNewtons = 5;

    /// <summary>Below this nothing at all lies there. A session under a light thing is a false start, and judged as one.</summary>
    private const double NothingNewtons = 0.5;

    /// <summary>Leaving is told after <see cref="Tuning.GoneMs"/>; a scan of the idle mat and a second of grace.</summary>
    private const long LeftUs = (Tuning.GoneMs * 1000L) + 1_200_000;

    /// <summary>A pattern that tells of an event is felt within this time of it.</summary>
    private const long PatternUs = (Tuning.PatternMaxMs + 1_000) * 1000L;

    private const long ProbeUs = 500_000;

    private readonly HouseholdScene _scene;
    private readonly Verdicts _verdicts;
    private long _onSinceUs;
    private bool _isOn;
    private bool _isActive;
    private long _toldUs = long.MinValue / 2;
    private long _byHandUs = long.MinValue / 2;
    private long _bootUs;
    private bool _waitsForEmpty;

    public SoakWatch(VirtualMat mat, HouseholdScene scene, Verdicts verdicts)
    {
        ArgumentNullException.ThrowIfNull(mat);
        _scene = scene;
        _verdicts = verdicts;
        mat.Happened += Hear;
        mat.Board.DutyChanged += Feel;
    }

    /// <summary>When sessions started, and whether somebody had pressed the button.</summary>
    public List<long> StartsUs { get; } = new();

    public List<long> EndsUs { get; } = new();

    /// <summary>When somebody lay there and the mat said that nothing starts: quiet hours.</summary>
    public List<long> QuietUs { get; } = new();

    public long ByHandUs => _byHandUs;

    /// <summary>The button is down or was, until a moment: whoever is there may have a session from now on.</summary>
    public void NoteHand(long untilUs)
    {
        _waitsForEmpty = false;
        _byHandUs = Math.Max(_byHandUs, untilUs);
    }

    /// <summary>The firmware begins anew, whatever for.</summary>
    /// <param name="nowUs">When.</param>
    /// <param name="mayGoOn">The wake line woke it: whoever has just lain down may have a session.</param>
    public void NoteBoot(long nowUs, bool mayGoOn)
    {
        _isActive = false;
        _bootUs = nowUs;
        _waitsForEmpty = !mayGoOn && _scene.TotalAt(_bootUs) > NobodyNewtons;
    }

    private void Hear(MatLine line)
    {
        switch (line.Event)
        {
            case "session-started":
                StartsUs.Add(line.TMs * 1000);
                _isActive = true;
                _toldUs = line.TMs * 1000;
                break;
            case "session-resumed":
                _isActive = true;
                break;
            case "nudge":
                _toldUs = line.TMs * 1000;
                break;
            case "quiet":
                QuietUs.Add(line.TMs * 1000);
                break;
            case "session-paused":
            case "session-ended":
                _isActive = false;
                _toldUs = line.TMs * 1000;
                if (line.Event == "session-ended") { EndsUs.Add(_toldUs); }
                break;
        }
    }

    private void Feel(DutyChange change)
    {
        bool isOn = change.PerTenThousand > 0;
        if (isOn == _isOn)
        {
            return;
        }

        _isOn = isOn;
        if (isOn)
        {
            _onSinceUs = change.AtUs;
            SwitchOn(change.AtUs);
        }
        else
        {
            SwitchOff(change.AtUs);
        }
    }

    private void SwitchOn(long nowUs)
    {
        if (nowUs - _byHandUs < Moments.Seconds(30))
        {
            // Whoever holds the button feels its answer, on the mat or beside it.
            return;
        }

        if (!_isActive && nowUs - _toldUs > PatternUs)
        {
            _verdicts.Break(At(nowUs) + "the motor runs and no session does");
        }

        if (_scene.TotalAt(nowUs) < NothingNewtons && _scene.TotalAt(nowUs - LeftUs) < NothingNewtons)
        {
            _verdicts.Break(At(nowUs) + "the motor starts on an empty mat");
        }

        if (_waitsForEmpty && !WasEmptySince(nowUs))
        {
            _verdicts.Break(At(nowUs) + $"the motor runs under somebody who lay there at the boot of {At(_bootUs)}");
        }
    }

    private void SwitchOff(long nowUs)
    {
        bool isLate = nowUs - LeftUs > _onSinceUs && nowUs - _byHandUs >= Moments.Seconds(30)
            && _scene.TotalAt(nowUs - LeftUs) < NobodyNewtons;
        if (isLate)
        {
            _verdicts.Break(At(nowUs) + "the motor went on for long after everybody had left");
        }
    }

    private bool WasEmptySince(long nowUs)
    {
        for (long us = _bootUs; us < nowUs && _waitsForEmpty; us += ProbeUs)
        {
            _waitsForEmpty = _scene.TotalAt(us) > NobodyNewtons;
        }

        _bootUs = nowUs;
        return !_waitsForEmpty;
    }

    private static string At(long us)
    {
        return $"{us / 1_000} ms: ";
    }
}
