namespace SmartMat;

/// <summary>Every number that can be adjusted: unit in the name, range and source beside it.</summary>
/// <remarks>docs/measurements.md has the data behind each and the command that prints it.</remarks>
public static class Tuning
{
    // ---- the loop

    /// <summary>The CLR wakes threads on 10 ms boundaries, so a tick cannot be shorter.</summary>
    public const int TickMs = 10;

    /// <summary>20 frames/s with someone there, 5 when idle: presence needs 2, posture 8 (docs/measurements.md#rates).</summary>
    /// <remarks>By the clock and not by ticks: a tick with a scan takes longer than 10 ms, and the next comes after 20.</remarks>
    public const int BusyScanMs = 50;
    public const int IdleScanMs = 200;

    /// <summary>A scan may come so much early, so that a tick that is a moment early does not put it off by one.</summary>
    public const int ScanSlackMs = 5;

    // ---- the front end

    /// <summary>Conversions added up for one sample, 4..8. With four a scan takes about 12 ms of its 50.</summary>
    public const int ReadsPerSample = 4;

    /// <summary>Wait after a select: 106 us to half a code with soft pads, by SPICE; 110 with margin.</summary>
    public const int SettleUs = 110;

    /// <summary>Reference resistors, 0.1 %, and what a healthy front end reads there: sums of four conversions.</summary>
    public const int LowReferenceOhm = 1_000;
    public const int HighReferenceOhm = 10_000;
    public const int OpenMaxCounts = 4 * 60;
    public const int LowReferenceMinCounts = 4 * 2_300;
    public const int LowReferenceMaxCounts = 4 * 3_250;
    public const int HighReferenceMinCounts = 4 * 950;
    public const int HighReferenceMaxCounts = 4 * 1_550;

    /// <summary>Bad references in a row that make a broken front end, and good ones that mend it. A glitch is one.</summary>
    public const int ReferenceBadFrames = 3;

    /// <summary>A pad below about 50 ohm reads as this: shorted.</summary>
    public const int ShortMicrosiemens = 20_000;

    // ---- tare and drift

    /// <summary>An empty pad is open; above this in any zone the mat is not empty and is not learned. 0.6 N on a pad.</summary>
    public const int EmptyMaxMicrosiemens = 100;

    /// <summary>While learning, a zone that moves more than this has somebody at it.</summary>
    public const int CalibrationStillMicrosiemens = 15;

    /// <summary>Frames averaged into a baseline: 3 s at 5 frames/s.</summary>
    public const int CalibrationFrames = 15;

    /// <summary>Drift is followed only from an empty mat that has been quiet for so long.</summary>
    public const int DriftQuietMs = 10_000;

    /// <summary>A zone further than this from its baseline is loaded, not drifting.</summary>
    public const int DriftMaxMicrosiemens = 25;

    /// <summary>A zone's baseline moves by 1/16 uS each time its turn comes (every 6.6 s): 0.5 uS a minute.</summary>
    public const int DriftFraction = 16;

    /// <summary>The baseline is saved again once it has moved by this.</summary>
    public const int DriftSaveMicrosiemens = 10;

    // ---- presence

    /// <summary>A zone counts as loaded from here: about 0.35 N on its pad.</summary>
    public const int LoadedMicrosiemens = 60;

    /// <summary>Something is there from this total on: a finger's weight.</summary>
    public const int ContactMicrosiemens = 80;
    public const int ContactMs = 200;

    /// <summary>At first lying may be a little behind (a light adult looks much like a child), for whoever has been there
    /// for <see cref="NewsMs"/> it must be ahead by <see cref="KnownMargin"/>. Scores further behind than e^20 count as that.</summary>
    public const int LyingMargin = -Sensing.Posture.ScoreOne / 2;
    public const int MaxScoreBehind = 20 * Sensing.Posture.ScoreOne;

    /// <summary>Somebody lying is looked at with every fourth scan.</summary>
    public const int ScansPerLook = 4;

    /// <summary>A thing: shares of load that change by less than this, in ten-thousandths, over so long.</summary>
    public const int StillPerTenThousand = 40;
    public const int StillMs = 2_000;

    /// <summary>Nothing begins to lie that has not moved by this much, likewise.</summary>
    public const int AlivePerTenThousand = 50;

    /// <summary>How long lying must be seen: far ahead of all else, not so far, or after another posture.</summary>
    public const int SureMargin = 3 * Sensing.Posture.ScoreOne;
    public const int KnownMargin = 5 * Sensing.Posture.ScoreOne;
    public const int SureLyingMs = 800;
    public const int LyingMs = 1_800;
    public const int ChangeToLyingMs = 1_700;

    /// <summary>Which way round somebody lies is said from here on: e^1 likelier than the other.</summary>
    public const int WayMargin = Sensing.WayRoundWatch.FigureOne;

    /// <summary>After somebody has come or taken up another posture, frames come at the full rate for so long.</summary>
    public const int NewsMs = 15_000;

    /// <summary>How long any other posture must be seen, and any other after lying.</summary>
    public const int PostureMs = 1_500;
    public const int StopLyingMs = 3_000;

    /// <summary>Gone: below this share of the settled load for so long. People turning over dip to 63 %, once to 3 %.</summary>
    public const int GonePercent = 2;
    public const int GoneMs = 2_500;
    public const int FaintPercent = 12;
    public const int FaintMs = 15_000;

    // ---- the session

    /// <summary>First use: five minutes (rules of use, day 1).</summary>
    public const int DefaultTargetS = 300;
    public const int MinTargetS = 60;

    /// <summary>Nothing lifts this: longer sessions are the field's commonest complaint (people fall asleep on it).</summary>
    public const int HardLimitS = 1_200;

    public const int DefaultPauseLimitS = 90;
    public const int MinPauseLimitS = 60;
    public const int MaxPauseLimitS = 180;

    /// <summary>Settling, 8 s: the load of a person lying down creeps up most in the first seconds.</summary>
    public const int SettlingMs = 8_000;

    /// <summary>Finishing: the last fifth of the session, two minutes at most, from the start of a breath.</summary>
    public const int FinishingMaxMs = 120_000;
    public const int FinishingShare = 5;

    /// <summary>After a session the mat starts no other by itself for half an hour.</summary>
    public const int CoolDownMs = 30 * 60_000;

    /// <summary>"Empty" counts for start and end rules once it has lasted this long.</summary>
    public const int EmptyConfirmMs = 2_000;

    // ---- the breath

    /// <summary>Own breath lengths, tenths of a second.</summary>
    public const int MinBreathDs = 20;
    public const int MaxBreathDs = 100;

    /// <summary>4 s in, 6 s out: six breaths a minute, the longer exhale. Each ends in a short rest at duty 0.</summary>
    public const int InhaleMs = 4_000;
    public const int InhaleRestMs = 200;
    public const int ExhaleMs = 6_000;

    /// <summary>A tenth above the motor's rest: with late ticks it is still a full second, and the guard never cuts in.</summary>
    public const int ExhaleRestMs = 1_100;
    public const int FadeInMs = 20_000;
    public const int DefaultStrengthPercent = 30;

    /// <summary>The inhale's peak as a share of the exhale's, in percent: a strong exhale was followed best.</summary>
    public const int InhalePercent = 60;

    /// <summary>Duty at which a small motor starts to turn; strength 0 is off, 1..100 spans from here to the limit. Estimate.</summary>
    public const int MotorStartPerMille = 200;
    public const int MotorMaxPerMille = 600;

    public const int DefaultCueFirstS = 300;
    public const int DefaultCueLastS = 120;

    // ---- motor safety

    /// <summary>At least 1 s at duty 0 in any 30 s; the hardware limiter counts on it.</summary>
    public const int MotorRestMs = 1_000;
    public const int MotorRunMaxMs = 28_000;
    public const int PatternPerMille = 400;
    public const int PatternMaxMs = 3_000;
    public const int HeartbeatStopMs = 1_000;
    public const int HeartbeatRebootMs = 5_000;

    // ---- dwell

    /// <summary>A zone is loaded from about 0.5 N on its pad, and light again below half of that.</summary>
    public const int DwellOnMicrosiemens = 80;

    /// <summary>Lightening counts as relief only after 10 s: shifting weight for a moment moves no blood.</summary>
    public const int ReliefMs = 10_000;

    /// <summary>Rules of use: never full load on the neck; feet 1 to 3 minutes.</summary>
    public const int NeckLimitMs = 300_000;
    public const int FeetLimitMs = 180_000;

    /// <summary>Neck bands carry full load when a zone there has this share of the mean loaded zone, in percent. A shoulder lain on
    /// has up to twice the mean.</summary>
    public const int NeckFullPercent = 250;

    /// <summary>A zone this far above the mean of its neighbours, in percent, for this long, is flagged.</summary>
    public const int HotPercent = 250;
    public const int HotMs = 60_000;
    public const int MaxWarnings = 2;

    // ---- the button

    public const int HoldMs = 3_000;
    public const int CalibrateHoldMs = 5_000;
    public const int LongHoldMs = 10_000;
    public const int EraseHoldMs = 20_000;

    /// <summary>How long a long hold waits for the press that confirms it.</summary>
    public const int ConfirmMs = 5_000;

    // ---- the link

    /// <summary>Longest piece in either direction, bytes: what one packet of the air carries at an MTU of 247.</summary>
    public const int LinkPieceMax = 244;

    /// <summary>Frames per second that a phone may ask for; at an MTU below 52 a frame takes two pieces and it gets ten.</summary>
    public const int LiveMaxHz = 20;
    public const int LiveNarrowMaxHz = 10;

    /// <summary>An alert is told again this often, so many times in all, until the phone acknowledges it.</summary>
    public const int AlertRepeatMs = 30_000;
    public const int AlertTellings = 3;

    /// <summary>Who connects and proves nothing is thrown out after this, not more often than the second, so often a boot.</summary>
    public const int StrangerMs = 30_000;
    public const int RadioRestartGapMs = 300_000;
    public const int RadioRestartsPerBoot = 10;

    /// <summary>The link with the key is printed for so long after the key was made or the button pressed, this often.</summary>
    public const int ShowKeyMs = 60_000;
    public const int ShowKeyEveryMs = 10_000;

    /// <summary>Requests: so many at once, and so many a second in the long run.</summary>
    public const int RequestBurst = 40;
    public const int RequestsPerS = 20;

    // ---- what is kept

    /// <summary>A write begins only with so much time to the breath's next edge: usual ones take 90 ms, rare ones several hundred.</summary>
    public const int WriteAheadMs = 1_000;

    /// <summary>A session's progress is noted so long after its start and then so often: a power cut costs 30 s of the record at most.</summary>
    public const int FirstNoteMs = 10_000;
    public const int NoteEveryMs = 25_000;

    /// <summary>A record that flash did not take is tried again after this.</summary>
    public const int SaveAgainMs = 60_000;
}
