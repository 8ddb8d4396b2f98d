using System;
using System.Collections.Generic;
using System.Threading;

namespace SmartMat.Virtual.Esp32;

/// <summary>Which thread of the firmware runs: always exactly one, or the caller of <see cref="RunUntil"/>.</summary>
/// <remarks>Whoever wants to run first gets the turn; virtual time jumps to that moment. Not safe for anything else.</remarks>
internal sealed class ChipThreads : IDisposable
{
    private readonly List<ChipThread> _threads = new List<ChipThread>();
    private readonly SemaphoreSlim _callersTurn = new SemaphoreSlim(0);
    private long _limitUs;
    private Func<bool>? _look;
    private long _lookEveryUs;
    private long _lookUs = ChipThread.Never;
    private volatile bool _isDisposed;

    /// <summary>The clock: moved by calls that cost time, and by everybody being asleep.</summary>
    public long NowUs { get; set; }

    public ChipThread? Running { get; private set; }

    /// <summary>What escaped from a thread; the run ends with it.</summary>
    public Exception? Escaped { get; set; }

    /// <summary>Called before the clock jumps, with where to; may wait, to pace the run.</summary>
    public Action<long>? Pace { get; set; }

    public void Add(ChipThread thread)
    {
        _threads.Add(thread);
    }

    /// <summary>Somebody outside looks in every so often, between the threads' turns and on whichever thread moves the clock:
    /// to hand the turn back to the caller for each look would cost far more than the look.</summary>
    /// <param name="everyUs">From now on.</param>
    /// <param name="look">True ends the run there; null: nobody looks.</param>
    public void LetLook(long everyUs, Func<bool>? look)
    {
        _look = look;
        _lookEveryUs = everyUs;
        _lookUs = look is null ? ChipThread.Never : NowUs + everyUs;
        IsStopped = false;
    }

    /// <summary>A look has ended the run.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Runs threads until none wants to run before the limit.</summary>
    public void RunUntil(long limitUs)
    {
        _limitUs = limitUs;
        while (Escaped is null && TryHandTurn())
        {
            _callersTurn.Wait();
        }

        if (Escaped is Exception escaped)
        {
            throw new InvalidOperationException("The firmware failed: " + escaped.Message, escaped);
        }
    }

    /// <summary>Nobody wants to run before that moment.</summary>
    public void JumpTo(long us)
    {
        MoveClock(us);
    }

    /// <summary>Moves the clock with every thread asleep. The oldest thread, which is the loop, runs before the ones that watch it.</summary>
    public void Skip(long us)
    {
        const long HeadStartUs = 20_000;
        NowUs += us;
        for (int i = 0; i < _threads.Count; i++)
        {
            ChipThread thread = _threads[i];
            thread.WakeUs = thread.WakeUs == ChipThread.Never ? thread.WakeUs : thread.WakeUs + us + (i == 0 ? 0 : HeadStartUs);
        }
    }

    /// <summary>The running thread sleeps; others run meanwhile.</summary>
    public void SleepUntil(long wakeUs)
    {
        ChipThread self = Running!;
        self.WakeUs = Math.Max(wakeUs, NowUs);
        while (IsFirst(self))
        {
            if (!LooksBefore(self.WakeUs))
            {
                MoveClock(self.WakeUs);
                return;
            }
        }

        PassTurn();
        self.AwaitTurn();
    }

    public void WakeAll()
    {
        foreach (ChipThread thread in _threads)
        {
            thread.WakeUs = Math.Min(thread.WakeUs, NowUs);
        }
    }

    /// <summary>The running thread is over.</summary>
    public void End(ChipThread self)
    {
        if (!_isDisposed)
        {
            _threads.Remove(self);
            PassTurn();
        }
    }

    /// <summary>Wakes every thread, so that each finds that its chip is gone.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        foreach (ChipThread thread in _threads)
        {
            thread.GiveTurn();
        }
    }

    private void PassTurn()
    {
        if (Escaped is not null || !TryHandTurn())
        {
            _callersTurn.Release();
        }
    }

    private bool IsFirst(ChipThread self)
    {
        if (self.WakeUs > _limitUs)
        {
            return false;
        }

        for (int i = 0; i < _threads.Count; i++)
        {
            if (_threads[i] != self && _threads[i].WakeUs < self.WakeUs)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryHandTurn()
    {
        ChipThread? first = First();
        while (LooksBefore(Math.Min(first?.WakeUs ?? ChipThread.Never, _limitUs)))
        {
            // Whoever looked may have woken somebody.
            first = First();
        }

        if (first is null || first.WakeUs > _limitUs || first.WakeUs == ChipThread.Never)
        {
            return false;
        }

        MoveClock(first.WakeUs);
        Running = first;
        first.GiveTurn();
        return true;
    }

    private ChipThread? First()
    {
        ChipThread? first = null;
        foreach (ChipThread thread in _threads)
        {
            if (first is null || thread.WakeUs < first.WakeUs)
            {
                first = thread;
            }
        }

        return first;
    }

    /// <returns>False if no look is due before that moment.</returns>
    private bool LooksBefore(long us)
    {
        if (_lookUs >= us)
        {
            return false;
        }

        MoveClock(_lookUs);
        _lookUs = NowUs + _lookEveryUs;
        try
        {
            IsStopped = _look!();
        }
        catch (Exception e)
        {
            Escaped = e;
            IsStopped = true;
        }

        if (IsStopped)
        {
            _lookUs = ChipThread.Never;
            _limitUs = NowUs;
        }

        return true;
    }

    private void MoveClock(long toUs)
    {
        if (toUs > NowUs)
        {
            Pace?.Invoke(toUs);
            NowUs = toUs;
        }
    }
}
