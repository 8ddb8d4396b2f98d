using SmartMat.Hal;

namespace SmartMat.Keeping;

/// <summary>Counts boots that did not last a minute, so that a mat that cannot live comes up in safe mode.</summary>
/// <remarks>
/// A boot counts from before the radio is opened, and is forgiven once it has lasted a minute, or was ended by sleep or on
/// purpose. That costs two small writes a boot.
/// </remarks>
public sealed class Boots : IEndNote
{
    private const string BlockName = "tries";
    private const byte Format = 1;
    private const int TriesAt = 1;
    private const int EndAt = 2;
    private const int VersionAt = 3;

    private readonly IStore _store;
    private readonly byte[] _block = new byte[7];
    private bool _isGood;

    public Boots(IStore store)
    {
        _store = store;
    }

    /// <summary>How the boot before this one ended.</summary>
    public BootEnd LastEnd { get; private set; }

    /// <summary>Boots in a row that have not lasted, this one included; 1 after a good one.</summary>
    public int Tries => _block[TriesAt];

    public bool IsSafe => Tries > PowerTuning.SafeModeTries;

    /// <summary>Once, as early as flash can be written.</summary>
    /// <param name="cause">What began this boot.</param>
    /// <param name="version">Of the firmware: another one gets its own tries.</param>
    public void Begin(WakeCause cause, string version)
    {
        bool isKnown = _store.TryRead(BlockName, _block) && _block[0] == Format && Crc16.IsSealed(_block);
        int tries = isKnown && _block[VersionAt] == MarkOf(version) ? _block[TriesAt] : 0;
        LastEnd = cause != WakeCause.PowerOn ? BootEnd.Sleep : isKnown ? (BootEnd)_block[EndAt] : BootEnd.Unknown;
        if (cause != WakeCause.PowerOn && tries <= PowerTuning.SafeModeTries)
        {
            tries = Forgiven(tries);
        }

        _block[0] = Format;
        _block[TriesAt] = (byte)(tries > PowerTuning.SafeModeTries ? tries : tries + 1);
        _block[VersionAt] = MarkOf(version);
        Write(BootEnd.Unknown);
    }

    /// <summary>Every tick. Safe mode is not left by lasting a minute.</summary>
    /// <param name="uptimeMs">Since the first tick.</param>
    /// <param name="mayWrite">Flash may be written now.</param>
    public void Update(long uptimeMs, bool mayWrite)
    {
        if (!_isGood && mayWrite && !IsSafe && uptimeMs >= PowerTuning.GoodBootMs)
        {
            _isGood = true;
            _block[TriesAt] = 0;
            Write(BootEnd.Unknown);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Ordered forgives it.</remarks>
    public void NoteEnd(BootEnd end)
    {
        if (end == BootEnd.Ordered)
        {
            _block[TriesAt] = (byte)Forgiven(Tries);
        }

        Write(end);
    }

    /// <summary>Safe mode is left: the next boot is an ordinary one.</summary>
    public void LeaveSafeMode()
    {
        _block[TriesAt] = 0;
        Write(BootEnd.Ordered);
    }

    private static int Forgiven(int tries)
    {
        return tries > 0 ? tries - 1 : 0;
    }

    private static byte MarkOf(string version)
    {
        int mark = 0;
        for (int i = 0; i < version.Length; i++)
        {
            mark = (mark * 31) + version[i];
        }

        return (byte)mark;
    }

    /// <summary>A write that fails is tried again at the next boot: a mat whose flash is broken must still come up.</summary>
    private void Write(BootEnd end)
    {
        _block[EndAt] = (byte)end;
        Crc16.Seal(_block);
        _store.TryWrite(BlockName, _block);
    }
}
