using System;
using SmartMat.Hal;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.PowerCut;

/// <summary>Cuts power at writes of a trace, at every byte of them or at some, in every way that flash can be left.</summary>
public sealed class SingleCuts
{
    /// <summary>Header, its ends, and the page's: where something could go wrong if not everywhere.</summary>
    private static readonly int[] s_some = { 0, 1, 8, 15, 16, 17, 100, int.MaxValue };

    private readonly Trace _trace;
    private readonly CutTally _tally;
    private readonly Func<IFiles, IStore> _storeOf;

    public SingleCuts(Trace trace, CutTally tally, Func<IFiles, IStore> storeOf)
    {
        _trace = trace;
        _tally = tally;
        _storeOf = storeOf;
    }

    /// <param name="drive">Of the chip on which this runs.</param>
    /// <param name="from">First write.</param>
    /// <param name="to">One past the last.</param>
    /// <param name="every">Only each so-manieth.</param>
    /// <param name="isCancelled">Asked between writes.</param>
    public void AtEveryByte(FlashDrive drive, int from, int to, int every, Func<bool> isCancelled)
    {
        ArgumentNullException.ThrowIfNull(isCancelled);
        Position position = new(_trace);
        for (int write = from; write < to && !isCancelled(); write++)
        {
            if (write % every == 0)
            {
                position.MoveTo(write);
                Cut(drive, position, write, _trace.NumberOf(write), string.Empty, isEvery: true);
            }
        }
    }

    /// <param name="label">Which first cut led here, for a person.</param>
    /// <param name="firstWrite">Which write it was in.</param>
    public void AtSomeBytes(FlashDrive drive, string label, long firstWrite)
    {
        Position position = new(_trace);
        for (int write = 0; write < _trace.Writes.Count; write++)
        {
            position.MoveTo(write);
            Cut(drive, position, write, firstWrite, label, isEvery: false);
        }
    }

    private void Cut(FlashDrive drive, Position position, int write, long number, string label, bool isEvery)
    {
        CutCheck check = new(drive, _storeOf);
        FlashWrite cut = _trace.Writes[write];
        drive.Restore(_trace.Before[write]);
        _tally.Note(number, -1, () => $"{label}before write {write} ({cut.Path})", check.Try(position.Kept, position.Pending, true));
        int steps = isEvery ? cut.Length : s_some.Length;
        for (int step = 0; step < steps && cut.Length > 0; step++)
        {
            int written = isEvery ? step : Math.Min(s_some[step], cut.Length - 1);
            foreach (Tear tear in Enum.GetValues<Tear>())
            {
                Bench.Leave(drive, _trace.Before[write], cut, written, tear);
                bool readsAll = step == 0 || step == steps - 1;
                string? wrong = check.Try(position.Kept, position.Pending, readsAll);
                _tally.Note(number, (step * 3) + (int)tear, () => $"{label}write {write} ({cut.Path}), byte {written}, {tear}", wrong);
            }
        }
    }
}
