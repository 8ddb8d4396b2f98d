namespace SmartMat.Session;

/// <summary>What the person can choose. Every value is always within its range; none touches the 20-minute limit.</summary>
public sealed class Settings
{
    /// <summary>A stored block, format 2, little endian, CRC-16 last: see <see cref="Write"/> for the order. Format 1 ends sooner.</summary>
    public const int BlockLength = 20;
    public const int FirstBlockLength = 14;

    private const byte Format = 2;
    private const byte FirstFormat = 1;
    private const int FlagRamp = 1;

    /// <summary>60..1200 s: a free session.</summary>
    public int TargetS { get; private set; } = Tuning.DefaultTargetS;

    /// <summary>60..180 s off the mat before the session ends.</summary>
    public int PauseLimitS { get; private set; } = Tuning.DefaultPauseLimitS;

    /// <summary>0 (no vibration at all) .. 100.</summary>
    public int StrengthPercent { get; private set; } = Tuning.DefaultStrengthPercent;

    /// <summary>The breathing cue is on for so long at the start and at the end, 0..1200 s.</summary>
    public int CueFirstS { get; private set; } = Tuning.DefaultCueFirstS;
    public int CueLastS { get; private set; } = Tuning.DefaultCueLastS;

    /// <summary>What lying down starts.</summary>
    public Programme Programme { get; private set; } = Programme.Plan;

    /// <summary>Quarter hours of the local day, 0..95, in which nothing starts by itself; both the same: none.</summary>
    public int QuietFrom { get; private set; }
    public int QuietTo { get; private set; } = CoachTuning.DefaultQuietToQuarter;

    /// <summary>The breath that the cue leads to, tenths of a second each, 20..100; no holds.</summary>
    public int InhaleDs { get; private set; } = Tuning.InhaleMs / 100;
    public int ExhaleDs { get; private set; } = Tuning.ExhaleMs / 100;

    /// <summary>The cue begins at the person's own pace.</summary>
    public bool HasRamp { get; private set; }

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

    /// <returns>False if lying down cannot start it; nothing has changed then.</returns>
    public bool TrySetProgramme(int programme)
    {
        if (programme >= ProgrammeTable.Count || !ProgrammeTable.Has((Programme)programme, ProgrammeTable.ByLying))
        {
            return false;
        }

        Programme = (Programme)programme;
        return true;
    }

    /// <returns>False if a value is out of its range; nothing has changed then.</returns>
    public bool TrySetQuiet(int fromQuarter, int toQuarter)
    {
        if (!IsWithin(fromQuarter, 0, CoachTuning.DayQuarters - 1) || !IsWithin(toQuarter, 0, CoachTuning.DayQuarters - 1))
        {
            return false;
        }

        QuietFrom = fromQuarter;
        QuietTo = toQuarter;
        return true;
    }

    /// <returns>False if a value is out of its range; nothing has changed then.</returns>
    public bool TrySetBreath(int inhaleDs, int exhaleDs, bool hasRamp)
    {
        if (!IsWithin(inhaleDs, Tuning.MinBreathDs, Tuning.MaxBreathDs)
            || !IsWithin(exhaleDs, Tuning.MinBreathDs, Tuning.MaxBreathDs))
        {
            return false;
        }

        InhaleDs = inhaleDs;
        ExhaleDs = exhaleDs;
        HasRamp = hasRamp;
        return true;
    }

    /// <param name="quarter">Quarter hour of the local day, -1 unknown.</param>
    public bool IsQuietAt(int quarter)
    {
        if (quarter < 0 || QuietFrom == QuietTo)
        {
            return false;
        }

        bool isAfterFrom = quarter >= QuietFrom;
        bool isBeforeTo = quarter < QuietTo;
        return QuietFrom < QuietTo ? isAfterFrom && isBeforeTo : isAfterFrom || isBeforeTo;
    }

    /// <summary>As on the first day; the revision stays.</summary>
    public void Reset()
    {
        TrySet(Tuning.DefaultTargetS, Tuning.DefaultPauseLimitS, Tuning.DefaultStrengthPercent,
            Tuning.DefaultCueFirstS, Tuning.DefaultCueLastS);
        Programme = Programme.Plan;
        TrySetQuiet(0, CoachTuning.DefaultQuietToQuarter);
        TrySetBreath(Tuning.InhaleMs / 100, Tuning.ExhaleMs / 100, false);
    }

    /// <param name="block">Receives <see cref="BlockLength"/> bytes.</param>
    public void Write(byte[] block)
    {
        block[0] = Format;
        block[1] = (byte)StrengthPercent;
        Wire.PutU16(block, 2, TargetS);
        Wire.PutU16(block, 4, PauseLimitS);
        Wire.PutU16(block, 6, CueFirstS);
        Wire.PutU16(block, 8, CueLastS);
        block[10] = Revision;
        block[11] = (byte)(HasRamp ? FlagRamp : 0);
        block[12] = (byte)Programme;
        block[13] = (byte)QuietFrom;
        block[14] = (byte)QuietTo;
        block[15] = (byte)InhaleDs;
        block[16] = (byte)ExhaleDs;
        block[17] = 0;
        Crc16.Seal(block);
    }

    /// <param name="block">Of either format.</param>
    /// <returns>False if the block is not one that <see cref="Write"/> made, now or formerly.</returns>
    public bool TryRead(byte[] block)
    {
        bool isFirst = block.Length == FirstBlockLength && block[0] == FirstFormat;
        bool isSecond = block.Length == BlockLength && block[0] == Format;
        if ((!isFirst && !isSecond) || !Crc16.IsSealed(block) || !TrySetFirst(block))
        {
            return false;
        }

        Revision = block[10];
        // A value that cannot be is left as it was: the block was sealed, so somebody wrote it on purpose.
        return isFirst || (TrySetProgramme(block[12]) && TrySetQuiet(block[13], block[14])
            && TrySetBreath(block[15], block[16], (block[11] & FlagRamp) != 0));
    }

    private static bool IsWithin(int value, int min, int max)
    {
        return value >= min && value <= max;
    }

    private bool TrySetFirst(byte[] block)
    {
        return TrySet(Wire.GetU16(block, 2), Wire.GetU16(block, 4), block[1], Wire.GetU16(block, 6), Wire.GetU16(block, 8));
    }
}
