using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>Forgets everything about the person. From afar only with a press of the button in the last minute.</summary>
public sealed class ForgetDesk : IDesk
{
    /// <summary>"WIPE", so that no flipped op wipes.</summary>
    private const uint Magic = 0x45504957;

    /// <summary>There from the order to forget until all of it is forgotten.</summary>
    private const string MarkName = "wipe";

    private readonly IRecords _records;
    private readonly Book _book;
    private readonly History _history;
    private readonly WallClock _clock;
    private readonly MatParts _parts;
    private readonly IStore _store;
    private readonly byte[] _mark = new byte[] { 1 };
    private long _pressedMs = -Tuning.ShowKeyMs;
    private long _triedMs = -Tuning.SaveAgainMs;
    private bool _isMarked;
    private bool _isCutOff;

    public ForgetDesk(IRecords records, IStore store, Book book, History history, WallClock clock, MatParts parts)
    {
        _records = records;
        _store = store;
        _book = book;
        _history = history;
        _clock = clock;
        _parts = parts;
        _isMarked = store.TryRead(MarkName, _mark);
        _isCutOff = _isMarked;
    }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op == Op.ForgetAll;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        if (request.ParamCount != 4 || request.U32(0) != Magic)
        {
            return Result.InvalidParameter;
        }

        if (nowMs - _pressedMs >= Tuning.ShowKeyMs)
        {
            return Result.NeedsButton;
        }

        if (_parts.Session.IsActive)
        {
            return Result.Busy;
        }

        return Forget() ? Result.Success : Result.StorageFailure;
    }

    public void NotePress(long nowMs)
    {
        _pressedMs = nowMs;
    }

    /// <summary>History, plan, settings, answers and the time. Record numbers go on: none is ever used twice.</summary>
    /// <returns>False if flash did not take it.</returns>
    public bool Forget()
    {
        _isMarked = _isMarked || _store.TryWrite(MarkName, _mark);
        _history.Forget();
        _book.Forget();
        _clock.Forget();
        return _records.TryDelete(_records.First, _records.Next - 1) && _isMarked;
    }

    /// <summary>Goes on with what a power cut broke off, and takes the mark away once nothing waits any longer to be written.</summary>
    /// <returns>True if it may have written.</returns>
    public bool Save(long nowMs)
    {
        if (!_isMarked || !_records.IsReady || nowMs - _triedMs < Tuning.SaveAgainMs)
        {
            return false;
        }

        bool isDone = _isCutOff ? Forget() : _store.TryDelete(MarkName);
        if (!isDone)
        {
            _triedMs = nowMs;
            return true;
        }

        _isMarked = _isCutOff;
        _isCutOff = false;
        return true;
    }
}
