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

    /// <summary>The running thread sleeps; others run meanwhile.</summary>
    public void SleepUntil(long wakeUs)
    {
        ChipThread self = Running!;
        self.WakeUs = Math.Max(wakeUs, NowUs);
        if (IsFirst(self))
        {
            MoveClock(self.WakeUs);
            return;
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
        Running = first;
        first.GiveTurn();
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
