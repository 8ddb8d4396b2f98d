using SmartMat.Hal;
using SmartMat.Link;

namespace SmartMat.Log;

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
    private readonly byte[] _values = new byte[Length];
    private long _secondMs;
    private long _tickMs = -1;
    private long _scanMs = -1;
    private int _unsavedS;
    private bool _mustSave;

    public Vitals(IStore store)
    {
        _store = store;
    }

    /// <summary>By the offsets above, little endian. To be read only.</summary>
    public byte[] Values => _values;

    public uint OperatedS => Wire.GetU32(_values, OperatedAt);

    /// <summary>Once: what was kept is read back, and this boot is counted.</summary>
    /// <param name="cause">What began it: 0 power-on, 1 crash, 2 hang, 3 ordered, 4 sleep.</param>
    public void Begin(int cause)
    {
        if (_store.TryRead(BlockName, _block) && _block[0] == Format && Crc16.IsSealed(_block))
        {
            for (int i = 0; i < Length; i++)
            {
                _values[i] = _block[1 + i];
            }
        }

        int known = cause >= 0 && cause < Causes ? cause : 0;
        _values[CauseAt] = (byte)known;
        CountU16(BootsAt + (2 * known));
        if (known == CrashCause || known == HangCause)
        {
            Wire.PutU32(_values, CrashFreeAt, 0);
        }

        _mustSave = true;
    }

    /// <summary>Every tick.</summary>
    /// <param name="fillPercent">How full the fullest queue is.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(int fillPercent, long nowMs)
    {
        if (_tickMs < 0)
        {
            _tickMs = nowMs;
            _secondMs = nowMs;
            return;
        }

        int tickMs = (int)(nowMs - _tickMs);
        _tickMs = nowMs;
        if (tickMs > Wire.GetU16(_values, LongestTickAt))
        {
            Wire.PutU16(_values, LongestTickAt, tickMs < MaxU16 ? tickMs : MaxU16);
        }

        _values[FillAt] = fillPercent > _values[FillAt] ? (byte)fillPercent : _values[FillAt];
        if (nowMs - _secondMs >= 1_000)
        {
            _secondMs += 1_000;
            _unsavedS++;
            Count(OperatedAt);
            Count(CrashFreeAt);
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
        if (!isGood || isLate)
        {
            Count(DroppedAt);
        }
    }

    /// <summary>The pace of scans has changed: the next one is neither early nor late.</summary>
    public void NotePace()
    {
        _scanMs = -1;
    }

    public void NoteSession()
    {
        Count(SessionsAt);
        _mustSave = true;
    }

    /// <summary>Writes now and then: after a session, and each quarter of an hour. Only while the motor rests.</summary>
    public void Save()
    {
        if (!_mustSave && _unsavedS < Tuning.VitalsSaveS)
        {
            return;
        }

        _mustSave = false;
        _unsavedS = 0;
        _block[0] = Format;
        for (int i = 0; i < Length; i++)
        {
            _block[1 + i] = _values[i];
        }

        Crc16.Seal(_block);
        // Tried again in a quarter of an hour; whoever meets a failing store first says so.
        _store.TryWrite(BlockName, _block);
    }

    private void Count(int at)
    {
        Wire.PutU32(_values, at, Wire.GetU32(_values, at) + 1);
    }

    private void CountU16(int at)
    {
        int count = Wire.GetU16(_values, at);
        Wire.PutU16(_values, at, count < MaxU16 ? count + 1 : MaxU16);
    }
}
