using System;
using System.Threading;
using System.Threading.Tasks;

namespace SmartMat.Virtual.Esp32;

/// <summary>One thread of the firmware. It runs only while it holds the chip's turn.</summary>
internal sealed class ChipThread : IDisposable
{
    /// <summary>Sleeps until something else wakes it.</summary>
    public const long Never = long.MaxValue;

    private readonly SemaphoreSlim _turn = new SemaphoreSlim(0);

    public ChipThread(VirtualChip chip, Action body, int generation)
    {
        Generation = generation;
        // A task of its own thread: the name Thread belongs to the stand-in in this assembly.
        Task.Factory.StartNew(
            () => Live(chip, body),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    /// <summary>Which boot this thread belongs to; it dies with it.</summary>
    public int Generation { get; }

    /// <summary>When it wants to run next, microseconds since power-on, or <see cref="Never"/>.</summary>
    public long WakeUs { get; set; }

    /// <summary>At this moment, or when it wants to run anyhow.</summary>
    public void WakeAt(long us)
    {
        WakeUs = Math.Min(WakeUs, us);
    }

    public void GiveTurn()
    {
        _turn.Release();
    }

    public void AwaitTurn()
    {
        _turn.Wait();
    }

    public void Dispose()
    {
        _turn.Dispose();
    }

    /// <summary>From start to end.</summary>
    private void Live(VirtualChip chip, Action body)
    {
        Exception? escaped = null;
        chip.Adopt();
        AwaitTurn();
        try
        {
            chip.ThrowIfDead();
            body();
        }
        catch (ChipResetException)
        {
            // This boot is over; the next one has its own threads.
        }
        catch (Exception e) when (chip.IsAlive(Generation))
        {
            escaped = e;
        }

        chip.End(this, escaped);
    }
}
