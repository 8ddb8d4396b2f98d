using System;
using System.Collections.Generic;
using System.Threading;

namespace SmartMat.Virtual.Esp32;

/// <summary>An ESP32-S3 that runs the firmware in virtual time: clock, threads, faults, reset.</summary>
/// <remarks>
/// Exactly one thread runs at any moment, the firmware's or the caller's, so a seed replays a run to the byte.
/// Time passes only when a call costs it or when every thread sleeps.
/// </remarks>
public sealed class VirtualChip : IDisposable
{
    [ThreadStatic]
    private static VirtualChip? s_current;

    private readonly Action _main;
    private readonly List<ChipThread> _threads = new List<ChipThread>();
    private readonly SemaphoreSlim _callersTurn = new SemaphoreSlim(0);
    private readonly int[] _callUs;
    private ChipThread? _running;
    private Exception? _escaped;
    private long _limitUs;
    private int _generation;
    private bool _scannedInTick;
    private volatile bool _isDisposed;

    /// <param name="board">What is soldered to the chip.</param>
    /// <param name="main">The firmware's entry point.</param>
    /// <param name="seed">Draws this chip's converter error and noise.</param>
    public VirtualChip(IBoard board, Action main, uint seed)
    {
        Board = board;
        _main = main;
        Adc = new AdcUnit(seed);
        Faults = new FaultPlan();
        Flash = new FlashDrive();
        Pins = new PinBank(this);
        _callUs = new int[Enum.GetValues<CallKind>().Length];
        for (int i = 0; i < _callUs.Length; i++)
        {
            _callUs[i] = CostTable.CallUs((CallKind)i);
        }

        Boot();
    }

    /// <summary>The chip on which the calling firmware thread runs.</summary>
    public static VirtualChip Current =>
        s_current ?? throw new InvalidOperationException("Device libraries can be called on a virtual chip only.");

    public IBoard Board { get; }

    public AdcUnit Adc { get; }

    public FaultPlan Faults { get; }

    /// <summary>The drive I:, which survives reset and power loss.</summary>
    public FlashDrive Flash { get; }

    public PinBank Pins { get; }

    /// <summary>Microseconds since power-on of this object; goes on through resets.</summary>
    public long NowUs { get; private set; }

    /// <summary>When the firmware last started.</summary>
    public long BootedUs { get; private set; }

    public int Boots => _generation;

    /// <summary>How many calls of a kind the firmware has made.</summary>
    public long[] Calls { get; } = new long[Enum.GetValues<CallKind>().Length];

    /// <summary>Called with the time to which the clock is about to move; may wait, to pace the run.</summary>
    public Action<long>? Pace { get; set; }

    /// <summary>Runs the firmware until the clock reaches a moment, then returns with every thread asleep.</summary>
    /// <param name="untilUs">Microseconds since power-on.</param>
    /// <exception cref="Exception">What escaped from a thread of the firmware, or a trap that fired.</exception>
    public void RunUntil(long untilUs)
    {
        _limitUs = untilUs;
        while (_escaped is null && TryHandTurn())
        {
            _callersTurn.Wait();
        }

        if (_escaped is Exception escaped)
        {
            throw new InvalidOperationException("The firmware failed: " + escaped.Message, escaped);
        }

        NowUs = Math.Max(NowUs, untilUs);
    }

    /// <summary>Power fails now and comes back at once: RAM is lost, the drive keeps what was closed.</summary>
    public void CutPower()
    {
        Reset();
    }

    public void Dispose()
    {
        _isDisposed = true;
        _generation++;
        foreach (ChipThread thread in _threads)
        {
            thread.GiveTurn();
        }
    }

    /// <summary>Accounts for one call of the firmware: counts it, charges its time, fails or hangs where planned.</summary>
    internal void Enter(CallKind kind)
    {
        ThrowIfDead();
        Calls[(int)kind]++;
        NowUs += _callUs[(int)kind];
        if (kind == CallKind.AdcRead)
        {
            _scannedInTick = true;
        }

        if (NowUs >= Faults.NextUs)
        {
            MeetFault(kind);
        }
    }

    internal void StartThread(Action body)
    {
        ThrowIfDead();
        _threads.Add(new ChipThread(this, body, _generation) { WakeUs = NowUs });
    }

    /// <summary>Sleeps as the CLR does: to a boundary of the 10 ms FreeRTOS tick.</summary>
    /// <param name="ms">0 or more, or -1 for ever.</param>
    internal void Sleep(int ms)
    {
        Enter(CallKind.Sleep);
        ChargeInterpreter();
        const long TickUs = 10_000;
        long tickNow = NowUs / TickUs * TickUs;
        long ticks = ((ms * 1000L) + TickUs - 1) / TickUs;
        SleepUntil(ms < 0 ? ChipThread.Never : tickNow + (ticks * TickUs));
    }

    internal void SleepUntil(long wakeUs)
    {
        ChipThread self = _running!;
        self.WakeUs = Math.Max(wakeUs, NowUs);
        if (!IsFirst(self))
        {
            Yield(self);
        }
        else
        {
            MoveClock(self.WakeUs);
        }

        ThrowIfDead();
    }

    internal void Wake(ChipThread thread)
    {
        thread.WakeUs = NowUs;
    }

    internal ChipThread AddParkedThread(Action body)
    {
        ChipThread thread = new ChipThread(this, body, _generation) { WakeUs = ChipThread.Never };
        _threads.Add(thread);
        return thread;
    }

    /// <summary>The chip resets; the calling firmware thread does not come back.</summary>
    internal void RebootFromFirmware()
    {
        ThrowIfDead();
        Reset();
        throw new ChipResetException();
    }

    internal void Live(ChipThread self, Action body)
    {
        s_current = this;
        self.AwaitTurn();
        try
        {
            ThrowIfDead();
            body();
        }
        catch (ChipResetException)
        {
            // This boot is over; the next one has its own threads.
        }
        catch (Exception e) when (self.Generation == _generation)
        {
            _escaped = e;
        }

        if (!_isDisposed)
        {
            End(self);
        }
    }

    private void Boot()
    {
        _generation++;
        BootedUs = NowUs;
        Pins.Reset();
        Faults.Rearm();
        _threads.Add(new ChipThread(this, _main, _generation) { WakeUs = NowUs });
    }

    private void Reset()
    {
        Flash.LoseOpenFiles();
        Board.Rebooted(NowUs);
        Boot();
        // The threads of the boot that ended wake once more, only to find that they are dead.
        foreach (ChipThread thread in _threads)
        {
            thread.WakeUs = Math.Min(thread.WakeUs, NowUs);
        }
    }

    private void ThrowIfDead()
    {
        if (_running is null || _running.Generation != _generation)
        {
            throw new ChipResetException();
        }
    }

    private void MeetFault(CallKind kind)
    {
        if (Faults.TakesHang(kind, NowUs))
        {
            SleepUntil(ChipThread.Never);
        }

        if (Faults.TakesFailure(kind, NowUs))
        {
            throw new InvalidOperationException("planned failure of " + kind);
        }
    }

    private void ChargeInterpreter()
    {
        NowUs += CostTable.TickUs(_scannedInTick);
        _scannedInTick = false;
    }

    private bool IsFirst(ChipThread self)
    {
        if (self.WakeUs > _limitUs)
        {
            return false;
        }

        for (int i = 0; i < _threads.Count; i++)
        {
            ChipThread other = _threads[i];
            if (other != self && other.WakeUs < self.WakeUs)
            {
                return false;
            }
        }

        return true;
    }

    private void Yield(ChipThread self)
    {
        if (!TryHandTurn())
        {
            _callersTurn.Release();
        }

        self.AwaitTurn();
    }

    private void End(ChipThread self)
    {
        self.IsDone = true;
        _threads.Remove(self);
        if (_escaped is not null || !TryHandTurn())
        {
            _callersTurn.Release();
        }
    }

    /// <summary>Gives the turn to the thread that wants to run first, if it wants to before the limit.</summary>
    private bool TryHandTurn()
    {
        ChipThread? first = null;
        foreach (ChipThread thread in _threads)
        {
            if (first is null || thread.WakeUs < first.WakeUs)
            {
                first = thread;
            }
        }

        if (first is null || first.WakeUs > _limitUs || first.WakeUs == ChipThread.Never)
        {
            return false;
        }

        MoveClock(first.WakeUs);
        _running = first;
        first.GiveTurn();
        return true;
    }

    private void MoveClock(long toUs)
    {
        if (toUs <= NowUs)
        {
            return;
        }

        Pace?.Invoke(toUs);
        NowUs = toUs;
    }
}
