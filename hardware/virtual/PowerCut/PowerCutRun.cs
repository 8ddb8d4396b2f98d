using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Hal;
using SmartMat.Log;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.PowerCut;

/// <summary>A life, and then its power cut everywhere. The same seed gives the same life, cuts and losses, however many work at it.</summary>
public sealed class PowerCutRun
{
    private const int ChunkWrites = 32;
    private const int ChunkPairs = 2;

    private readonly Func<IFiles, IStore> _storeOf;
    private readonly CancellationToken _cancel;

    public PowerCutRun(CancellationToken cancel)
        : this(files => new Blocks(files), cancel)
    {
    }

    /// <param name="storeOf">Makes the named blocks; another than the firmware's only to prove that it is caught.</param>
    /// <param name="cancel">Stops between two writes.</param>
    public PowerCutRun(Func<IFiles, IStore> storeOf, CancellationToken cancel)
    {
        _storeOf = storeOf;
        _cancel = cancel;
    }

    /// <summary>Called now and then with the share that is done, 0..1.</summary>
    public Action<double>? Progress { get; set; }

    public CutTally Singles { get; } = new();

    public CutTally Pairs { get; } = new();

    public Trace? Trace { get; private set; }

    public long LongestUnnotedMs { get; private set; }

    /// <summary>Records that the life has made.</summary>
    public int Records { get; private set; }

    public bool IsGood => Singles.Lost + Pairs.Lost == 0 && Singles.Cuts > 0 && !_cancel.IsCancellationRequested;

    /// <param name="sessions">Length of the life.</param>
    /// <param name="seed">Which life.</param>
    /// <param name="every">Cuts only each so-manieth write.</param>
    /// <param name="jobs">Workers.</param>
    public void Play(int sessions, uint seed, int every, int jobs)
    {
        Bench.Run(drive =>
        {
            Life life = new(drive, _storeOf, seed);
            life.Live(sessions, () => _cancel.IsCancellationRequested);
            drive.Writing = null;
            Trace = life.Trace;
            LongestUnnotedMs = life.LongestUnnotedMs;
            Records = life.Records;
        });
        Trace trace = Trace!;
        SingleCuts singles = new(trace, Singles, _storeOf);
        PairCuts pairs = new(trace, Pairs, _storeOf);
        List<Action<FlashDrive>> work = new();
        for (int from = 0; from < trace.Writes.Count; from += ChunkWrites)
        {
            int first = from;
            int last = Math.Min(first + ChunkWrites, trace.Writes.Count);
            work.Add(drive => singles.AtEveryByte(drive, first, last, every, () => _cancel.IsCancellationRequested));
        }

        for (int from = 0; from < pairs.Count; from += ChunkPairs * every)
        {
            int first = from;
            work.Add(drive => pairs.Try(drive, first, first + ChunkPairs, () => _cancel.IsCancellationRequested));
        }

        Share(work, jobs);
    }

    private void Share(List<Action<FlashDrive>> work, int jobs)
    {
        int next = -1;
        Task[] workers = Enumerable.Range(0, jobs).Select(_ => Task.Factory.StartNew(
            () => Bench.Run(drive =>
            {
                for (int i = Interlocked.Increment(ref next); i < work.Count; i = Interlocked.Increment(ref next))
                {
                    work[i](drive);
                    Progress?.Invoke((i + 1.0) / work.Count);
                }
            }),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WaitAll(workers);
    }
}
