namespace SmartMat;

/// <summary>The numbers that tell a broken pad from a sound one, as in <see cref="Tuning"/>; data in docs/measurements-pads.md.</summary>
public static class PadTuning
{
    /// <summary>Above this a pad is shorted (62 ohm): a heel of 100 kg gives up to 10 000.</summary>
    public const int PadShortMicrosiemens = 16_000;
    public const int PadShortMs = 500;

    /// <summary>Above this under somebody lying, whose pads stay below 4 000, a pad is at its stop.</summary>
    public const int PadSaturatedMicrosiemens = 7_000;
    public const int PadSaturatedMs = 10_000;

    /// <summary>Frames in a mean, means in a window: 1 s and 14 s in a session. So many windows' proof make a pad
    /// stuck (great movement around it counts for two), so many of movement mend it, so many runs in a row are a drift.</summary>
    public const int PadFramesPerMean = 20;
    public const int PadMeansPerWindow = 14;
    public const int PadStillProofs = 4;
    public const int PadMovingWindows = 3;
    public const int PadRunWindows = 2;

    /// <summary>Variance of a window's means, in tenths of a count squared: noise alone has 45 and stays below the first,
    /// what is to have moved is above the second; a neighbour's, carried over to the zone's own load; a leap's.</summary>
    public const int PadStillSpread = 135;
    public const int PadStillMean = 75;
    public const int PadMovingSpread = 270;
    public const int PadNeighbourSpread = 450;
    public const int PadLeapSpread = 20_000;

    /// <summary>Means in tenths of a count: two windows alike, loaded (70 uS), surely loaded (110 uS), nothing (16 uS).</summary>
    public const int PadSameMean = 12;
    public const int PadLoadedMean = 10_000;
    public const int PadSurelyLoadedMean = 13_000;
    public const int PadNothingMean = 3_000;

    /// <summary>A run: so far within a window, in tenths of a count. Creep is slower, a change of posture is not straight.</summary>
    public const int PadRunNet = 400;

    /// <summary>A loose contact: reversals of so many counts (a sample's sum) within so many frames, in so many looks.</summary>
    public const int PadJumpCounts = 4 * 150;
    public const int PadLookFrames = 10;
    public const int PadReversals = 2;
    public const int PadBadLooks = 2;
    public const int PadGoodLooks = 6;

    /// <summary>Open: nothing for so long among loaded neighbours, in so many sessions in a row.</summary>
    public const int PadOpenS = 10;
    public const int PadOpenSessions = 3;

    /// <summary>A pad is let back in after so long without its fault. Empty is below this.</summary>
    public const int PadMendMs = 10_000;
    public const int PadEmptyMicrosiemens = 20;

    /// <summary>With more zones left out than this, a mat cannot be sure of who is there, and says so.</summary>
    public const int MaxPadsLeftOut = 6;

    /// <summary>What stays behind for so long after somebody was there; what lies still on so many bands for so long.</summary>
    public const int ResidueMs = 30_000;
    public const int CoveredMs = 300_000;
    public const int CoveredBands = 9;

    // ---- vitals

    /// <summary>Vitals are written at least so often; a power cut loses what came since.</summary>
    public const int VitalsSaveS = 900;
}
