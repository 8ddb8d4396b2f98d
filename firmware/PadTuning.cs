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

    /// <summary>Frames in a mean, means in a block and in a window: 1 s, 3 s and 9 s in a session. All that follows is in tenths of a
    /// count, or those squared.</summary>
    public const int PadFramesPerMean = 20;
    public const int PadMeansPerBlock = 3;
    public const int PadMeansPerWindow = 9;

    /// <summary>Means of a zone that is loaded (70 uS), surely loaded (110 uS), feels nothing (16 uS); above the fourth (1.3 mS) a pad
    /// hardly tells more load from less, and proves little, above the last (1.6 mS) nothing: both where a short reads
    /// <see cref="NominalShortCounts"/>.</summary>
    public const int PadLoadedMean = 10_000;
    public const int PadSurelyLoadedMean = 13_000;
    public const int PadNothingMean = 3_000;
    public const int PadPressedMean = 28_500;
    public const int PadMostPressedMean = 29_300;

    /// <summary>What a shorted pad reads, a sum of four conversions, until the references tell: 4 x 4095 / 3.1 V x 3.3 V x 4,700 / 6,420
    /// ohm.</summary>
    public const int NominalShortCounts = 4 * 3_191;

    /// <summary>Noise of a mean: the first, and the square of what a doubling is worth shifted by the second. 48 near a pad's end, 65 in
    /// its middle.</summary>
    public const int PadNoise = 45;
    public const int PadNoiseShift = 15;

    /// <summary>Variance of a window's means: above the first it may tell how lively a pad is, moving is above the second; so many
    /// windows of moving in a row mend a stuck pad.</summary>
    public const int PadStillSpread = 190;
    public const int PadMovingSpread = 270;
    public const int PadMovingWindows = 3;

    /// <summary>A run of means is still if the squares of their distances from its mean add up to no more than the first and so much for
    /// each; at the third length it is halved. From there down to the noise to be expected, proof is asked for: 8/7 of a quarter for each
    /// mean's noise that the run is above it.</summary>
    public const int PadRunSquares = 900;
    public const int PadRunSquaresEach = 90;
    public const int PadMostMeans = 72;
    public const int PadExcessTimes = 8;
    public const int PadExcessDivisor = 7;

    /// <summary>More proof than this in runs of so many means makes a pad stuck, in quarters of doublings; from the third length on any. Above
    /// 1.3 mS it takes so much more.</summary>
    public const int PadQuickMeans = 36;
    public const int PadQuickProof = 22;
    public const int PadUsualMeans = 45;
    public const int PadUsualProof = 15;
    public const int PadSlowMeans = 54;
    public const int PadPressedProof = 8;

    /// <summary>The neighbours' movement is carried over at most by 24/16; what its variance is above the noise is the proof, so much in
    /// a window at most. A zone without two opposite neighbours needs more; if each of three or more moves by itself, more still.</summary>
    public const int PadMostRatio = 24;
    public const int PadReferenceNoise = 80;
    public const int PadCornerNoise = 384;
    public const int PadMostQuarters = 28;
    public const int PadEachNoise = 384;
    public const int PadMostEach = 13;

    /// <summary>How lively a pad was beside its neighbours is not learned above the first variance (somebody turns over), nor with
    /// neighbours below the second; it tells nothing once the pad's mean has gone further than the third. What the neighbours show above
    /// the fourth is a proof, so much in a window at most.</summary>
    public const int PadTurningSpread = 20_000;
    public const int PadLivelySpread = 256;
    public const int PadMostAway = 150;
    public const int PadLivelyNoise = 96;
    public const int PadMostLively = 7;

    /// <summary>For so many means after somebody has gone, a pad may show that it did not notice.</summary>
    public const int PadOverMeans = 6;

    /// <summary>A run: so many more steps one way than the other, of this size from mean to mean, than any neighbour's, in so many
    /// windows (36 s); where they are too few, two more for each further window, up to the last (54 s).</summary>
    public const int PadRunStep = 15;
    public const int PadRunSteps = 21;
    public const int PadRunStepsEach = 2;
    public const int PadRunWindows = 4;
    public const int PadMostRunWindows = 6;

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

    /// <summary>Noise alone looks like movement where the loaded zones' mean is above this: each 20 uS more by a ten-thousandth.</summary>
    public const int StillNoiseMicrosiemens = 900;
    public const int StillNoiseDivisor = 20;

    // ---- vitals

    /// <summary>Vitals are written at least so often; a power cut loses what came since.</summary>
    public const int VitalsSaveS = 900;
}
