using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>How the mat has fared in all its life: hours, restarts with their causes, sessions, frames missed, the worst of its ticks.</summary>
public sealed class Vitals
{
    /// <summary>Causes of a boot, as power-on, crash, hang of the loop, ordered, sleep.</summary>
    public const int Causes = 5;

    /// <summary>What is on the wire and, between format and CRC, in flash.</summary>
    public const int OperatedAt = 0;
    public const int CrashFreeAt = 4;
    public const int SessionsAt = 8;
    public const int DroppedAt = 12;
    public const int LongestTickAt = 16;
    public const int FillAt = 18;
    public const int CauseAt = 19;
    public const int BootsAt = 20;
    public const int Length = BootsAt + (2 * Causes);

    private const string BlockName = "vitals";
    private const byte Format = 1;
    private const int CrashCause = 1;
    private const int HangCause = 2;
    private const int MaxU16 = 0xFFFF;

    private readonly IStore _store;
    private readonly byte[] _block = new byte[1 + Length + 2];
    private readonly int[] _boots = new int[Causes];
    private int _cause;
    private int _crashFreeS;
    private int _sessions;
    private int _dropped;
    private int _longestTickMs;
    private int _highestFill;
    private long _secondMs;
    private long _tickMs = -1;
    private long _scanMs = -1;
    private int _unsavedS;
    private bool _mustSave;

    public Vitals(IStore store)
    {
        _store = store;
    }

    /// <summary>Seconds that the mat has run in its life.</summary>
    public int OperatedS { get; private set; }

    /// <summary>Once: what was kept is read back, and this boot is counted.</summary>
    /// <param name="cause">What began it: 0 power-on, 1 crash, 2 hang, 3 ordered, 4 sleep.</param>
    public void Begin(int cause)
    {
        if (_store.TryRead(BlockName, _block) && _block[0] == Format && Crc16.IsSealed(_block))
        {
            Load();
        }

        _cause = cause >= 0 && cause < Causes ? cause : 0;
        _boots[_cause] += _boots[_cause] < MaxU16 ? 1 : 0;
        _crashFreeS = _cause == CrashCause || _cause == HangCause ? 0 : _crashFreeS;
        _mustSave = true;
    }

    /// <summary>Every tick.</summary>
    /// <param name="fillPercent">How full the fullest queue is.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(int fillPercent, long nowMs)
    {
        int tickMs = _tickMs < 0 ? 0 : (int)(nowMs - _tickMs);
        _secondMs = _tickMs < 0 ? nowMs : _secondMs;
        _tickMs = nowMs;
        if (tickMs > _longestTickMs)
        {
            _longestTickMs = tickMs < MaxU16 ? tickMs : MaxU16;
        }

        if (fillPercent > _highestFill)
        {
            _highestFill = fillPercent;
        }

        if (nowMs - _secondMs >= 1_000)
        {
            _secondMs += 1_000;
            _unsavedS++;
            OperatedS++;
            _crashFreeS++;
        }
    }

    /// <summary>A scan was due and is done, or has failed.</summary>
    /// <param name="isGood">It gave a frame.</param>
    /// <param name="dueEveryMs">The pace of scans.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void NoteScan(bool isGood, int dueEveryMs, long nowMs)
    {
        bool isLate = _scanMs >= 0 && nowMs - _scanMs >= 2 * dueEveryMs;
        _scanMs = nowMs;
        _dropped += isGood && !isLate ? 0 : 1;
    }

    /// <summary>The pace of scans has changed: the next one is neither early nor late.</summary>
    public void NotePace()
    {
        _scanMs = -1;
    }

    public void NoteSession()
    {
        _sessions++;
        _mustSave = true;
    }

    /// <summary>Writes now and then: after a session, and each quarter of an hour.</summary>
    /// <returns>True if it did.</returns>
    public bool Save()
    {
        if (!_mustSave && _unsavedS < PadTuning.VitalsSaveS)
        {
            return false;
        }

        _mustSave = false;
        _unsavedS = 0;
        _block[0] = Format;
        Fill();
        Crc16.Seal(_block);
        // Tried again in a quarter of an hour; whoever meets a failing store first says so.
        _store.TryWrite(BlockName, _block);
        return true;
    }

    /// <summary>Brings the bytes that <see cref="ByteOf"/> gives up to date.</summary>
    public void Fill()
    {
        Wire.PutU32(_block, 1 + OperatedAt, (uint)OperatedS);
        Wire.PutU32(_block, 1 + CrashFreeAt, (uint)_crashFreeS);
        Wire.PutU32(_block, 1 + SessionsAt, (uint)_sessions);
        Wire.PutU32(_block, 1 + DroppedAt, (uint)_dropped);
        Wire.PutU16(_block, 1 + LongestTickAt, _longestTickMs);
        _block[1 + FillAt] = (byte)_highestFill;
        _block[1 + CauseAt] = (byte)_cause;
        for (int cause = 0; cause < Causes; cause++)
        {
            Wire.PutU16(_block, 1 + BootsAt + (2 * cause), _boots[cause]);
        }
    }

    /// <param name="index">0 .. <see cref="Length"/> - 1, by the offsets above.</param>
    public byte ByteOf(int index)
    {
        return _block[1 + index];
    }

    /// <returns>How many boots there were, whatever began them.</returns>
    public int Boots()
    {
        int all = 0;
        for (int cause = 0; cause < Causes; cause++)
        {
            all += _boots[cause];
        }

        return all < MaxU16 ? all : MaxU16;
    }

    private void Load()
    {
        OperatedS = (int)Wire.GetU32(_block, 1 + OperatedAt);
        _crashFreeS = (int)Wire.GetU32(_block, 1 + CrashFreeAt);
        _sessions = (int)Wire.GetU32(_block, 1 + SessionsAt);
        _dropped = (int)Wire.GetU32(_block, 1 + DroppedAt);
        _longestTickMs = Wire.GetU16(_block, 1 + LongestTickAt);
        _highestFill = _block[1 + FillAt];
        for (int cause = 0; cause < Causes; cause++)
        {
            _boots[cause] = Wire.GetU16(_block, 1 + BootsAt + (2 * cause));
        }
    }
}
