namespace SmartMat;

/// <summary>As <see cref="Tuning"/>: the numbers of power, safe mode and the radio's recovery.</summary>
/// <remarks>docs/measurements-power.md has the data behind each.</remarks>
public static class PowerTuning
{
    // ---- power

    /// <summary>On the cell the mat sleeps when nobody has been there and no phone connected for so long.</summary>
    public const int AwakeMs = 120_000;

    /// <summary>With an empty cell it says so for a moment and sleeps.</summary>
    public const int EmptyAwakeMs = 5_000;

    /// <summary>A wake line that is high when the mat falls asleep (rolled up, a bag on it) is looked at again so often.</summary>
    public const int LookAgainS = 60;
    public const int PowerLookMs = 1_000;
    public const int BatteryReadMs = 10_000;

    /// <summary>The cell charges only while the mat has been empty for so long.</summary>
    public const int ChargeEmptyMs = 10_000;

    /// <summary>The divider's lower resistor and what the converter makes of 3.3 V without a reference: 4 x 4095 x 3.3 / 3.1.</summary>
    public const int DividerOhm = 4_700;
    public const int NominalRailCounts = 17_437;
    public const int RailMillivolts = 3_300;

    /// <summary>The cell: none below this, its resistance with its protection, and what it gives. Estimates.</summary>
    public const int CellMinMillivolts = 2_500;
    public const int CellMilliohms = 150;
    public const int AwakeMilliamps = 100;
    public const int MotorMilliamps = 59;
    public const int ChargeMilliamps = 400;

    /// <summary>What of the cell cannot be used, %: below 3.4 V the regulator has not enough for its 3.3. Shown as 0.</summary>
    public const int CellReservePercent = 18;
    public const int BatteryLowPercent = 10;
    public const int BatteryBackPercent = 5;
    public const int BatteryEmptyReads = 3;

    // ---- safe mode

    /// <summary>So many boots in a row that did not last so long bring the mat up in safe mode; it is left after a good hour.</summary>
    public const int SafeModeTries = 3;
    public const int GoodBootMs = 60_000;
    public const int SafeModeMs = 3_600_000;

    /// <summary>Before it reboots, the heartbeat tries to note why.</summary>
    public const int HeartbeatNoteMs = 4_000;

    // ---- the radio

    /// <summary>A phone that has the key and says nothing is asked after the first, and proves nothing any more after the second.</summary>
    public const int QuietPhoneMs = 120_000;
    public const int LostPhoneMs = 150_000;

    /// <summary>A handler that has not come back for so long never will: the host waits 2 s for its answer.</summary>
    public const int HandlerOverdueMs = 3_000;

    /// <summary>Nobody has connected for so long: the radio may be dead. Twice as long after each restart that brought nobody.</summary>
    public const int RadioSilentMs = 21_600_000;
}
