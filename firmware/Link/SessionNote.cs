using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>The record of the session that goes on, noted again and again: what is left of it if power fails.</summary>
/// <remarks>Filled in one tick and written in another, so that neither is a long one.</remarks>
public sealed class SessionNote
{
    private const string BlockName = "open";

    private readonly IStore _store;
    private long _dueMs;
    private long _filledMs;
    private bool _isFilled;

    public SessionNote(IStore store)
    {
        _store = store;
    }

    /// <summary>As a record, without its CRC.</summary>
    public byte[] Record { get; } = new byte[SessionRecord.Length];

    public void Begin(long nowMs)
    {
        _isFilled = false;
        _dueMs = nowMs + Tuning.FirstNoteMs;
    }

    /// <returns>True if <see cref="Record"/> is to be filled now.</returns>
    public bool IsDue(long nowMs)
    {
        return !_isFilled && nowMs >= _dueMs;
    }

    public void NoteFilled(long nowMs)
    {
        _isFilled = true;
        _filledMs = nowMs;
    }

    /// <returns>True if it was filled in a tick before this one.</returns>
    public bool MaySave(long nowMs)
    {
        return _isFilled && nowMs > _filledMs;
    }

    /// <summary>Writes what was filled in. In a tick with time for it.</summary>
    /// <returns>False if flash did not take it; the next note is due as if it had.</returns>
    public bool TrySave(long nowMs)
    {
        _isFilled = false;
        _dueMs = nowMs + Tuning.NoteEveryMs;
        return _store.TryWrite(BlockName, Record);
    }

    /// <summary>After the power came: what is known of a session that it cut short.</summary>
    /// <param name="next">The number of the next record: a note below it belongs to a session that was recorded.</param>
    /// <param name="record">Receives it, still to be sealed.</param>
    public bool TryRecover(int next, byte[] record)
    {
        if (_store.Read(BlockName, record) != SessionRecord.Length || record[0] != SessionRecord.Version
            || Wire.GetU16(record, SessionRecord.SequenceAt) < next)
        {
            return false;
        }

        record[SessionRecord.MoreFlagsAt] |= SessionRecord.FlagCutShort;
        return true;
    }

    public bool Forget()
    {
        _isFilled = false;
        return _store.TryDelete(BlockName);
    }
}
