namespace SmartMat.Sensing;

/// <summary>Loose contacts: a zone that jumps to and fro from frame to frame, as no body does.</summary>
/// <remarks>One band is watched for ten frames in a row, then the next; all have had their turn after 5.5 s in a session.</remarks>
public sealed class PadContact
{
    /// <summary>A loaded zone's counts, as a frame brings them: the sum of four conversions.</summary>
    private const int LoadedCounts = PadTuning.PadLoadedMean / PadMeans.One * Tuning.ReadsPerSample;

    private readonly int[] _counts = new int[MatLayout.Columns];
    private readonly int[] _step = new int[MatLayout.Columns];
    private readonly int[] _reversals = new int[MatLayout.Columns];
    private readonly byte[] _badLooks = new byte[MatLayout.ZoneCount];
    private readonly byte[] _goodLooks = new byte[MatLayout.ZoneCount];
    private int _band;
    private int _frames;
    private long _frameMs;

    /// <summary>First zone of the band being watched; the two that follow belong to it.</summary>
    public int FirstZone => _band * MatLayout.Columns;

    /// <summary>Adds a frame of the band.</summary>
    /// <param name="counts">As <see cref="Hal.IPads.TryScan"/> fills it.</param>
    /// <param name="nowMs">Monotonic: frames that come slowly tell nothing, for people move in between.</param>
    /// <returns>True if the look is complete.</returns>
    public bool Add(int[] counts, long nowMs)
    {
        bool isSlow = nowMs - _frameMs > 2 * Tuning.BusyScanMs;
        _frameMs = nowMs;
        if (isSlow)
        {
            _frames = 0;
        }

        int first = FirstZone;
        for (int column = 0; column < MatLayout.Columns; column++)
        {
            int step = counts[first + column] - _counts[column];
            _counts[column] = counts[first + column];
            if (_frames == 0)
            {
                _step[column] = 0;
                _reversals[column] = 0;
                continue;
            }

            int former = _step[column];
            bool isReversal = (step >= PadTuning.PadJumpCounts && former <= -PadTuning.PadJumpCounts)
                || (step <= -PadTuning.PadJumpCounts && former >= PadTuning.PadJumpCounts);
            _reversals[column] += isReversal ? 1 : 0;
            _step[column] = step;
        }

        _frames++;
        return _frames >= PadTuning.PadLookFrames;
    }

    /// <summary>Judges a zone of the band after a complete look.</summary>
    /// <param name="zone">One of the three.</param>
    /// <param name="former">What it is.</param>
    /// <returns>What it is now.</returns>
    public PadState Judge(int zone, PadState former)
    {
        int column = zone - FirstZone;
        bool isBad = _reversals[column] >= PadTuning.PadReversals;
        bool isGood = _reversals[column] == 0 && _counts[column] >= LoadedCounts;
        // An unloaded contact cannot show that it is loose: such a look counts for nothing.
        _badLooks[zone] = isBad ? (byte)(_badLooks[zone] + 1) : isGood ? (byte)0 : _badLooks[zone];
        _goodLooks[zone] = isGood ? (byte)(_goodLooks[zone] + 1) : isBad ? (byte)0 : _goodLooks[zone];
        if (former == PadState.Fine && _badLooks[zone] >= PadTuning.PadBadLooks)
        {
            _badLooks[zone] = 0;
            _goodLooks[zone] = 0;
            return PadState.Noisy;
        }

        bool isMended = former == PadState.Noisy && _goodLooks[zone] >= PadTuning.PadGoodLooks;
        return isMended ? PadState.Fine : former;
    }

    public void Next()
    {
        _frames = 0;
        _band = _band == MatLayout.Bands - 1 ? 0 : _band + 1;
    }
}
