using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Esp32;

/// <summary>Deep sleep: what is armed, when it ends and by what. RAM is lost; the clock of the RTC and the drive are not.</summary>
public sealed class DeepSleep
{
    /// <summary>The pins that can wake the S3: its RTC pins.</summary>
    internal const int RtcPins = 22;

    private const long Never = long.MaxValue;
    private const int ByPin = 3;
    private const int ByTimer = 4;

    private readonly List<int> _armed = new List<int>();
    private long _timerUs = Never;
    private long _fromUs;
    private long _sleptUs;

    public bool IsAsleep { get; private set; }

    /// <summary>How often it has slept.</summary>
    public int Times { get; private set; }

    /// <summary>ESP-IDF's number of what ended the last sleep: 0 nothing (power-on, reset), 3 a pin, 4 the timer.</summary>
    internal int Cause { get; private set; }

    /// <summary>A bit for each pin that was high when a pin ended it.</summary>
    internal ulong Pins { get; private set; }

    /// <returns>Time asleep since power-on, us.</returns>
    public long SleptUs(long nowUs)
    {
        return _sleptUs + (IsAsleep ? nowUs - _fromUs : 0);
    }

    internal void ArmTimer(long us)
    {
        _timerUs = us;
    }

    /// <summary>Any of them high. A second call replaces the first, as in ESP-IDF.</summary>
    internal void ArmPins(ulong pins)
    {
        _armed.Clear();
        for (int pin = 0; pin < RtcPins; pin++)
        {
            if ((pins >> pin & 1) != 0)
            {
                _armed.Add(pin);
            }
        }
    }

    internal void Begin(long nowUs)
    {
        IsAsleep = true;
        _fromUs = nowUs;
        Times++;
    }

    /// <returns>False if nothing wakes it until then, or a look ended the run. Otherwise the clock stands at its waking.</returns>
    internal bool TryEnd(IBoard board, ChipThreads threads, long untilUs)
    {
        long wakeUs = WakeUs(board, threads.NowUs, untilUs);
        threads.RunUntil(Math.Min(wakeUs, untilUs));
        if (wakeUs > untilUs || threads.IsStopped)
        {
            return false;
        }

        threads.JumpTo(wakeUs);
        End(board, wakeUs);
        return true;
    }

    /// <summary>A reset or a loss of power: nothing woke it.</summary>
    internal void Reset(long nowUs)
    {
        Cause = 0;
        Pins = 0;
        Rise(nowUs);
    }

    /// <returns>When it wakes, at or after now; long.MaxValue if not until then. A line that is high already wakes it at once.</returns>
    internal long WakeUs(IBoard board, long nowUs, long untilUs)
    {
        long wakeUs = _timerUs == Never ? Never : _fromUs + _timerUs;
        foreach (int pin in _armed)
        {
            wakeUs = Math.Min(wakeUs, board.NextHighUs(pin, nowUs, Math.Min(wakeUs, untilUs)));
        }

        return wakeUs > untilUs ? Never : Math.Max(wakeUs, nowUs);
    }

    private void End(IBoard board, long nowUs)
    {
        Pins = 0;
        foreach (int pin in _armed)
        {
            Pins |= board.LevelAt(pin, nowUs) ? 1UL << pin : 0;
        }

        Cause = Pins != 0 ? ByPin : ByTimer;
        Rise(nowUs);
    }

    private void Rise(long nowUs)
    {
        _sleptUs = SleptUs(nowUs);
        IsAsleep = false;
        _armed.Clear();
        _timerUs = Never;
    }
}
