namespace SmartMat.Session;

/// <summary>The 14-day starter plan. A day is done by its session; a missed day waits.</summary>
/// <remarks>
/// Days are numbers of the local calendar, 0 unknown. Without a calendar one session a power-up, or in twelve hours of
/// uptime, does a day. A day away changes nothing that is stored: how far the plan steps back follows from the last session.
/// </remarks>
public sealed class Plan
{
    /// <summary>A stored block, format 2, CRC-16 last. The older one is as on the wire, CRC behind.</summary>
    public const int BlockLength = 22;
    public const int FirstBlockLength = 14;

    public const int Days = 14;

    /// <summary>The day after the last: go on three to seven times a week.</summary>
    public const int DoneDay = Days + 1;

    private const byte Format = 2;
    private const int FlagPaused = 1;

    // By day, the first unused: its length, and what of it must be done, s.
    private static readonly short[] s_targetS =
        { 0, 300, 300, 300, 360, 420, 480, 600, 660, 780, 900, 960, 1020, 1080, 1080, 1080 };
    private static readonly short[] s_leastS =
        { 0, 120, 120, 120, 300, 300, 300, 300, 600, 600, 600, 900, 900, 900, 900, 900 };

    // By stage: the day on which it begins. The stage after the plan has no end.
    private static readonly byte[] s_firstDay = { 1, 4, 8, 11, DoneDay };

    private int _advancedDay;
    private bool _hasAdvanced;
    private uint _advancedUptimeS;

    /// <summary>Counts changes by a phone. Wraps.</summary>
    public byte Revision { get; private set; }

    /// <summary>False once the person has left it.</summary>
    public bool IsOn { get; private set; } = true;

    public bool IsPaused { get; private set; }

    /// <summary>The day to come, 1..<see cref="DoneDay"/>, as it was after the last session.</summary>
    public int Day { get; private set; } = 1;

    /// <summary>A bit for each day that was done, day 1 the lowest.</summary>
    public int DaysDone { get; private set; }

    /// <summary>When its first session was, 0 unknown.</summary>
    public uint StartUtcS { get; private set; }

    /// <summary>Day of the calendar of the last session of any kind, 0 unknown.</summary>
    public int LastDay { get; private set; }

    /// <summary>It wants to be kept.</summary>
    public bool IsNew { get; set; }

    public static int TargetS(int day)
    {
        return s_targetS[day];
    }

    public static int LeastS(int day)
    {
        return s_leastS[day];
    }

    /// <returns>1..5 by day 1..<see cref="DoneDay"/>.</returns>
    public static int StageOf(int day)
    {
        int stage = 1;
        while (stage < s_firstDay.Length && day >= s_firstDay[stage])
        {
            stage++;
        }

        return stage;
    }

    /// <param name="today">Day of the calendar, 0 unknown.</param>
    /// <returns>The plan's day now: after two weeks away a stage back, after thirty days the first.</returns>
    public int DayAt(int today)
    {
        int away = today > 0 && LastDay > 0 ? today - LastDay : 0;
        if (away >= CoachTuning.PlanRestartDays)
        {
            return 1;
        }

        if (away < CoachTuning.PlanStepBackDays)
        {
            return Day;
        }

        int stage = StageOf(Day);
        return stage == 1 ? 1 : s_firstDay[stage - 2];
    }

    /// <returns>True if today's session was done: another one today is of the same day, and does none.</returns>
    public bool IsDoneFor(int today, uint uptimeS)
    {
        if (today > 0 && _advancedDay > 0)
        {
            return today == _advancedDay;
        }

        return _hasAdvanced && uptimeS - _advancedUptimeS < CoachTuning.PlanBlindS;
    }

    /// <summary>Once after it was read: a wake from sleep is no power-up, for the uptime goes on.</summary>
    public void Begin(uint uptimeS)
    {
        _hasAdvanced = _advancedDay == 0 && _advancedUptimeS > 0 && uptimeS >= _advancedUptimeS;
    }

    /// <summary>The calendar has become known: what was done before, without it, is placed in it.</summary>
    public void Place(int today, uint uptimeS)
    {
        if (today > 0 && _hasAdvanced && _advancedDay == 0)
        {
            int daysAgo = (int)((uptimeS - _advancedUptimeS) / CoachTuning.DayS);
            _advancedDay = today - daysAgo;
            LastDay = LastDay == 0 ? _advancedDay : LastDay;
            IsNew = true;
        }
    }

    /// <summary>A session of any kind is over.</summary>
    /// <param name="today">Day of the calendar, 0 unknown.</param>
    /// <param name="day">The plan's day that it was for, 0 if for none.</param>
    /// <param name="sessionS">How long it was.</param>
    /// <param name="utcS">Now, 0 unknown.</param>
    /// <param name="uptimeS">Since power came, sleep included.</param>
    /// <returns>True if it did a day of the plan.</returns>
    public bool NoteSession(int today, int day, int sessionS, uint utcS, uint uptimeS)
    {
        // Who was away for long has stepped back, and stays there though today's session may do no day.
        Day = DayAt(today);
        LastDay = today;
        IsNew = true;
        if (!IsOn || IsPaused || day == 0 || day == DoneDay || sessionS < s_leastS[day] || IsDoneFor(today, uptimeS))
        {
            return false;
        }

        StartUtcS = DaysDone == 0 ? utcS : StartUtcS;
        DaysDone |= 1 << (day - 1);
        Day = day + 1;
        _advancedDay = today;
        _advancedUptimeS = uptimeS;
        _hasAdvanced = true;
        return true;
    }

    /// <summary>As a phone wishes; checked before.</summary>
    public void Change(bool isOn, bool isPaused, int day, int daysDone, uint startUtcS)
    {
        if (day != Day)
        {
            // Who chooses a day means it, even if another was done today.
            _advancedDay = 0;
            _hasAdvanced = false;
        }

        IsOn = isOn;
        IsPaused = isPaused;
        Day = day < 1 ? 1 : day;
        DaysDone = daysDone;
        StartUtcS = startUtcS;
        LastDay = 0;
        Revision++;
        IsNew = true;
    }

    /// <param name="block">Receives <see cref="BlockLength"/> bytes.</param>
    public void Write(byte[] block)
    {
        block[0] = Format;
        block[1] = Revision;
        block[2] = (byte)(IsOn ? 1 : 0);
        block[3] = (byte)Day;
        block[4] = (byte)(IsPaused ? FlagPaused : 0);
        block[5] = 0;
        Wire.PutU16(block, 6, DaysDone);
        Wire.PutU32(block, 8, StartUtcS);
        Wire.PutU16(block, 12, LastDay);
        Wire.PutU16(block, 14, _advancedDay);
        Wire.PutU32(block, 16, _advancedUptimeS);
        Crc16.Seal(block);
    }

    /// <param name="block">Of either length.</param>
    /// <returns>False if it is none; nothing has changed then.</returns>
    public bool TryRead(byte[] block)
    {
        bool isFirst = block.Length == FirstBlockLength;
        int at = isFirst ? 0 : 1;
        int day = block[at + 2];
        if (!Crc16.IsSealed(block) || day > DoneDay || (!isFirst && block[0] != Format))
        {
            return false;
        }

        // An older block without a plan and without a day is a mat that was not asked yet.
        bool isOn = block[at + 1] != 0 || (isFirst && day == 0);
        Change(isOn, (block[at + 3] & FlagPaused) != 0, day, Wire.GetU16(block, isFirst ? 4 : 6), Wire.GetU32(block, 8));
        Revision = block[at];
        LastDay = isFirst ? 0 : Wire.GetU16(block, 12);
        _advancedDay = isFirst ? 0 : Wire.GetU16(block, 14);
        _advancedUptimeS = isFirst ? 0 : Wire.GetU32(block, 16);
        IsNew = false;
        return true;
    }
}
