using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Hal;
using SmartMat.Log;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.PowerCut;

/// <summary>Power fails, comes back, and fails again in any of the writes that follow, where a commit or a rotation is.</summary>
public sealed class PairCuts
{
    private const int DeedsOfAKind = 8;

    private static readonly int[] s_firstBytes = { 0, 1, 17, 100, int.MaxValue };

    private readonly Trace _trace;
    private readonly CutTally _tally;
    private readonly Func<IFiles, IStore> _storeOf;
    private readonly List<int> _writes;

    public PairCuts(Trace trace, CutTally tally, Func<IFiles, IStore> storeOf)
    {
        ArgumentNullException.ThrowIfNull(trace);
        _trace = trace;
        _tally = tally;
        _storeOf = storeOf;
        _writes = trace.Deeds.Where(deed => deed.To > deed.From)
            .GroupBy(KindOf)
            .SelectMany(kind => kind.Where((_, i) => i % Math.Max(1, kind.Count() / DeedsOfAKind) == 0).Take(DeedsOfAKind))
            .SelectMany(deed => Enumerable.Range(0, (int)(deed.To - deed.From)).Select(i => (int)(deed.From - trace.NumberOf(0)) + i))
            .Order()
            .ToList();
    }

    /// <summary>Writes at which the first cut is tried.</summary>
    public int Count => _writes.Count;

    /// <param name="drive">Of the chip on which this runs.</param>
    /// <param name="from">First of <see cref="Count"/>.</param>
    /// <param name="to">One past the last.</param>
    /// <param name="isCancelled">Asked between writes.</param>
    public void Try(FlashDrive drive, int from, int to, Func<bool> isCancelled)
    {
        ArgumentNullException.ThrowIfNull(drive);
        ArgumentNullException.ThrowIfNull(isCancelled);
        Position position = new(_trace);
        foreach (int write in _writes.Skip(from).Take(to - from).TakeWhile(_ => !isCancelled()))
        {
            position.MoveTo(write);
            FlashWrite cut = _trace.Writes[write];
            foreach (int first in s_firstBytes.Where(_ => cut.Length > 0))
            {
                foreach (Tear tear in Enum.GetValues<Tear>())
                {
                    int written = Math.Min(first, cut.Length - 1);
                    Bench.Leave(drive, _trace.Before[write], cut, written, tear);
                    Second(drive, position, $"write {write}, byte {written}, {tear}, then ", _trace.NumberOf(write));
                }
            }
        }
    }

    /// <summary>A record that needs a new file is another kind than one that does not.</summary>
    private static string KindOf(Deed deed)
    {
        string what = deed.Name ?? (deed.IsDeletion ? "deletion" : "record");
        return what + (deed.To - deed.From);
    }

    private void Second(FlashDrive drive, Position position, string label, long write)
    {
        Trace recovery = new(drive, Resolved(drive, position));
        PowerUp mat = new(new StillMat(1), drive, _storeOf, recovery.Deeds);
        mat.TrySettle();
        byte[] record = new byte[SessionRecord.Length];
        SessionRecord.Clear(record);
        Wire.PutU16(record, SessionRecord.SequenceAt, mat.Log.Next);
        Crc16.Seal(record);
        mat.Kept.TryWrite(mat.Log.Next, record);
        mat.Kept.TryWrite("plan", new byte[14]);
        drive.Writing = null;
        new SingleCuts(recovery, _tally, _storeOf).AtSomeBytes(drive, label, write);
    }

    /// <summary>After the first cut what was being done is done or not; from here on it must stay so.</summary>
    private Kept Resolved(FlashDrive drive, Position position)
    {
        Kept kept = position.Kept.Copy();
        if (position.Pending is not Deed pending)
        {
            return kept;
        }

        Drivers.FlashFiles files = new();
        IStore store = _storeOf(files);
        RecordLog log = new(files, store);
        while (!log.IsReady)
        {
            log.Load();
        }

        if (IsDone(store, log, pending))
        {
            kept.Apply(pending);
        }

        foreach (int gone in kept.Records.Keys.Where(sequence => sequence < pending.First && !log.Has(sequence)).ToList())
        {
            kept.Records.Remove(gone);
        }

        return kept;
    }

    private static bool IsDone(IStore store, RecordLog log, Deed pending)
    {
        byte[] bytes = new byte[512];
        if (pending.Name is not null)
        {
            int length = store.Read(pending.Name, bytes);
            return pending.Bytes is null ? length == 0 : bytes.AsSpan(0, length).SequenceEqual(pending.Bytes);
        }

        return pending.IsDeletion
            ? !log.Has(pending.Sequence) && !log.Has(pending.Last)
            : log.TryRead(pending.Sequence, bytes) && bytes.AsSpan(0, pending.Bytes!.Length).SequenceEqual(pending.Bytes);
    }
}
