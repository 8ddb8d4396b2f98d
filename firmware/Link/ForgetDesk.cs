using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>Forgets everything about the person. From afar only with a press of the button in the last minute.</summary>
public sealed class ForgetDesk : IDesk
{
    /// <summary>"WIPE", so that no flipped op wipes.</summary>
    private const uint Magic = 0x45504957;

    private readonly IRecords _records;
    private readonly Book _book;
    private readonly History _history;
    private readonly WallClock _clock;
    private readonly MatParts _parts;
    private long _pressedMs = -Tuning.ShowKeyMs;

    public ForgetDesk(IRecords records, Book book, History history, WallClock clock, MatParts parts)
    {
        _records = records;
        _book = book;
        _history = history;
        _clock = clock;
        _parts = parts;
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
        _history.Forget();
        _book.Forget();
        _clock.Forget();
        return _records.TryDelete(_records.First, _records.Next - 1);
    }
}
