using System;

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
    private readonly ChipThreads _threads = new ChipThreads();
    private readonly CallMeter _meter = new CallMeter();
    private int _generation;

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
        Heap = new ManagedHeap();
        Radio = new Radio(this);
        Random = new HardwareRandom(seed);
        Boot(0);
    }

    /// <summary>The chip on which the calling firmware thread runs.</summary>
    public static VirtualChip Current =>
        s_current ?? throw new InvalidOperationException("Device libraries can be called on a virtual chip only.");

    /// <summary>For libraries that also work without a chip.</summary>
    internal static VirtualChip? CurrentOrNone => s_current;

    public IBoard Board { get; }

    public AdcUnit Adc { get; }

    public FaultPlan Faults { get; }

    /// <summary>The drive I:, which survives reset and power loss.</summary>
    public FlashDrive Flash { get; }

    public PinBank Pins { get; }

    public ManagedHeap Heap { get; }

    public Radio Radio { get; }

    public HardwareRandom Random { get; }

    /// <summary>Microseconds since power-on of this object; goes on through resets.</summary>
    public long NowUs => _threads.NowUs;

    public DeepSleep DeepSleep { get; } = new DeepSleep();

    /// <summary>In deep sleep: nothing runs, nothing is advertised.</summary>
    public bool IsAsleep => DeepSleep.IsAsleep;

    public ChipClock Clock { get; } = new ChipClock();

    /// <summary>What its counter reads at boot, as after weeks without a reset. For the next boots.</summary>
    public long UptimeAtBootUs { get; set; }

    /// <summary>When the firmware last started.</summary>
    public long BootedUs { get; private set; }

    public int Boots { get; private set; }

    /// <summary>By kind, how many the firmware has made.</summary>
    public long[] Calls => _meter.Counts;

    /// <summary>Called with the time to which the clock is about to jump; may wait, to pace the run.</summary>
    public Action<long>? Pace
    {
        get => _threads.Pace;
        set => _threads.Pace = value;
    }

    /// <summary>Runs the firmware until the clock reaches a moment, then returns with every thread asleep.</summary>
    /// <param name="untilUs">Microseconds since power-on.</param>
    /// <exception cref="InvalidOperationException">Around what escaped from the firmware, or a trap that fired.</exception>
    public void RunUntil(long untilUs)
    {
        do
        {
            if (IsAsleep && DeepSleep.TryEnd(Board, _threads, untilUs))
            {
                Boot(CostTable.ColdStartUs);
            }

            _threads.RunUntil(untilUs);
        }
        while (IsAsleep && !_threads.IsStopped && DeepSleep.WakeUs(Board, NowUs, untilUs) < untilUs);

        _threads.JumpTo(_threads.IsStopped ? NowUs : untilUs);
    }

    /// <summary>The same, and meanwhile somebody outside looks in.</summary>
    /// <param name="untilUs">Microseconds since power-on.</param>
    /// <param name="everyUs">How often, 1 or more.</param>
    /// <param name="look">True ends the run at once. It must not run the chip itself.</param>
    /// <returns>True if a look ended it.</returns>
    public bool RunUntil(long untilUs, long everyUs, Func<bool> look)
    {
        _threads.LetLook(everyUs, look);
        try
        {
            RunUntil(untilUs);
            return _threads.IsStopped;
        }
        finally
        {
            _threads.LetLook(0, null);
        }
    }

    /// <summary>The clock jumps over time in which nothing happens: nobody on the mat, no phone connected.</summary>
    public void Skip(long us) => _threads.Skip(us);

    /// <summary>Power fails now and comes back at once: RAM is lost, the drive keeps what was closed.</summary>
    public void CutPower()
    {
        DeepSleep.Reset(NowUs);
        Clock.LosePower(NowUs);
        Reset();
    }

    public void Dispose()
    {
        _generation++;
        _threads.Dispose();
    }

    /// <summary>Accounts for one call of the firmware: counts it, charges its time, fails or hangs where planned.</summary>
    internal void Enter(CallKind kind)
    {
        ThrowIfDead();
        _threads.NowUs += _meter.Note(kind);
        if (_threads.NowUs >= Faults.NextUs && Faults.Meets(kind, NowUs))
        {
            SleepUntil(ChipThread.Never);
        }
    }

    internal void Allocate(int heapBytes) => Spend(Heap.Take(heapBytes) ? CostTable.CollectionUs : 0);

    /// <summary>The whole CLR stands still for so long.</summary>
    internal void Spend(long us) => _threads.NowUs += us;

    internal void StartThread(Action body) => AddParkedThread(body).WakeAt(NowUs);

    /// <summary>A thread that sleeps until <see cref="ChipThread.WakeAt"/>.</summary>
    internal ChipThread AddParkedThread(Action body)
    {
        ThrowIfDead();
        ChipThread thread = new ChipThread(this, body, _generation) { WakeUs = ChipThread.Never };
        _threads.Add(thread);
        return thread;
    }

    /// <summary>Sleeps as the CLR does: to a boundary of the 10 ms FreeRTOS tick. For code that runs as firmware.</summary>
    /// <param name="ms">0 or more, or -1 for ever.</param>
    public void Sleep(int ms)
    {
        Enter(CallKind.Sleep);
        Spend(_meter.EndTick());
        const long TickUs = 10_000;
        long tickNow = NowUs / TickUs * TickUs;
        long ticks = ((ms * 1000L) + TickUs - 1) / TickUs;
        SleepUntil(ms < 0 ? ChipThread.Never : tickNow + (ticks * TickUs));
    }

    internal void SleepUntil(long wakeUs)
    {
        _threads.SleepUntil(wakeUs);
        ThrowIfDead();
    }

    /// <summary>The chip resets; the calling firmware thread does not come back.</summary>
    internal void RebootFromFirmware()
    {
        ThrowIfDead();
        DeepSleep.Reset(NowUs);
        Reset();
        throw new ChipResetException();
    }

    /// <summary>The chip sleeps; the calling firmware thread does not come back.</summary>
    internal void SleepFromFirmware()
    {
        ThrowIfDead();
        Flash.LoseOpenFiles();
        Radio.Reset();
        DeepSleep.Begin(NowUs);
        Board.Rebooted(NowUs);
        _generation++;
        _threads.WakeAll();
        throw new ChipResetException();
    }

    /// <summary>The calling thread is one of the firmware's from now on.</summary>
    internal void Adopt() => s_current = this;

    internal bool IsAlive(int generation) => generation == _generation;

    internal void End(ChipThread self, Exception? escaped)
    {
        _threads.Escaped = escaped ?? _threads.Escaped;
        _threads.End(self);
    }

    private void Boot(long startUs)
    {
        _generation++;
        Boots++;
        BootedUs = NowUs;
        Pins.Reset();
        Radio.Reset();
        Faults.Rearm();
        _threads.Add(new ChipThread(this, _main, _generation) { WakeUs = NowUs + startUs });
    }

    private void Reset()
    {
        Flash.LoseOpenFiles();
        Board.Rebooted(NowUs);
        Boot(CostTable.ColdStartUs);
        // The threads of the boot that ended wake once more, only to find that they are dead.
        _threads.WakeAll();
    }

    /// <summary>Whatever the firmware touches: a thread of an earlier boot must not reach into this one.</summary>
    internal void ThrowIfDead()
    {
        if (_threads.Running is null || _threads.Running.Generation != _generation)
        {
            throw new ChipResetException();
        }
    }
}
