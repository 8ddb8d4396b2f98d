namespace SmartMat.Sensing;

/// <summary>Pads that read more than a body can press: shorted after half a second, at their stop after ten.</summary>
public sealed class PadStops
{
    private const long Never = -1;

    private readonly long[] _shortSinceMs = new long[MatLayout.ZoneCount];
    private readonly long[] _highSinceMs = new long[MatLayout.ZoneCount];
    private bool _isWatching;

    public PadStops()
    {
        Reset();
    }

    /// <summary>No zone is that high: whatever was counted is void.</summary>
    public void NoteNone()
    {
        if (_isWatching)
        {
            Reset();
        }
    }

    /// <param name="zone">0..32.</param>
    /// <param name="microsiemens">Its load.</param>
    /// <param name="isLying">Whoever stands may press harder with a heel than a pad can tell.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>Shorted, Saturated or Fine.</returns>
    public PadState Judge(int zone, int microsiemens, bool isLying, long nowMs)
    {
        _isWatching = true;
        bool isShort = microsiemens >= PadTuning.PadShortMicrosiemens;
        // With such a zone whoever lies there soon looks like somebody else: it counts that he lay when it began.
        bool isHigh = microsiemens >= PadTuning.PadSaturatedMicrosiemens && !isShort && (isLying || _highSinceMs[zone] != Never);
        _shortSinceMs[zone] = !isShort ? Never : _shortSinceMs[zone] == Never ? nowMs : _shortSinceMs[zone];
        _highSinceMs[zone] = !isHigh ? Never : _highSinceMs[zone] == Never ? nowMs : _highSinceMs[zone];
        if (isShort && nowMs - _shortSinceMs[zone] >= PadTuning.PadShortMs)
        {
            return PadState.Shorted;
        }

        return isHigh && nowMs - _highSinceMs[zone] >= PadTuning.PadSaturatedMs ? PadState.Saturated : PadState.Fine;
    }

    private void Reset()
    {
        _isWatching = false;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            _shortSinceMs[zone] = Never;
            _highSinceMs[zone] = Never;
        }
    }
}
