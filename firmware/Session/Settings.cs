namespace SmartMat.Session;

/// <summary>What the person can choose. Every value is always within its range; none touches the 20-minute limit.</summary>
public sealed class Settings
{
    /// <summary>A stored block, format 1, little endian, CRC-16 last: see the fields below for the order.</summary>
    public const int BlockLength = 14;

    private const byte Format = 1;

    /// <summary>60..1200 s.</summary>
    public int TargetS { get; private set; } = Tuning.DefaultTargetS;

    /// <summary>60..180 s off the mat before the session ends.</summary>
    public int PauseLimitS { get; private set; } = Tuning.DefaultPauseLimitS;

    /// <summary>0 (no vibration at all) .. 100.</summary>
    public int StrengthPercent { get; private set; } = Tuning.DefaultStrengthPercent;

    /// <summary>The breathing cue is on for so long at the start and at the end, 0..1200 s.</summary>
    public int CueFirstS { get; private set; } = Tuning.DefaultCueFirstS;
    public int CueLastS { get; private set; } = Tuning.DefaultCueLastS;

    /// <summary>Counts changes, so that a phone does not undo one that it has not seen. Wraps.</summary>
    public byte Revision { get; set; }

    /// <returns>False if a value is out of its range; nothing has changed then.</returns>
    public bool TrySet(int targetS, int pauseLimitS, int strengthPercent, int cueFirstS, int cueLastS)
    {
        if (!IsWithin(targetS, Tuning.MinTargetS, Tuning.HardLimitS)
            || !IsWithin(pauseLimitS, Tuning.MinPauseLimitS, Tuning.MaxPauseLimitS)
            || !IsWithin(strengthPercent, 0, 100)
            || !IsWithin(cueFirstS, 0, Tuning.HardLimitS)
            || !IsWithin(cueLastS, 0, Tuning.HardLimitS))
        {
            return false;
        }

        TargetS = targetS;
        PauseLimitS = pauseLimitS;
        StrengthPercent = strengthPercent;
        CueFirstS = cueFirstS;
        CueLastS = cueLastS;
        return true;
    }

    /// <param name="block">Receives <see cref="BlockLength"/> bytes.</param>
    public void Write(byte[] block)
    {
        block[0] = Format;
        block[1] = (byte)StrengthPercent;
        Put(block, 2, TargetS);
        Put(block, 4, PauseLimitS);
        Put(block, 6, CueFirstS);
        Put(block, 8, CueLastS);
        Put(block, 10, Revision);
        Crc16.Seal(block);
    }

    /// <returns>False if the block is not one that <see cref="Write"/> made; nothing has changed then.</returns>
    public bool TryRead(byte[] block)
    {
        if (block.Length != BlockLength || block[0] != Format || !Crc16.IsSealed(block)
            || !TrySet(Get(block, 2), Get(block, 4), block[1], Get(block, 6), Get(block, 8)))
        {
            return false;
        }

        Revision = block[10];
        return true;
    }

    private static bool IsWithin(int value, int min, int max)
    {
        return value >= min && value <= max;
    }

    private static void Put(byte[] block, int at, int value)
    {
        block[at] = (byte)value;
        block[at + 1] = (byte)(value >> 8);
    }

    private static int Get(byte[] block, int at)
    {
        return block[at] | (block[at + 1] << 8);
    }
}
