namespace SmartMat.Sensing;

/// <summary>How lively each pad was beside its neighbours until it went still: what stops by itself while they go on is stuck.</summary>
/// <remarks>
/// Held against the zone's own past, so it tells also where the neighbours' ways cancel each other. Somebody who turns over moves the
/// pad itself a lot, or leaves it under another load: then the past tells nothing.
/// </remarks>
public sealed class PadLiveliness
{
    private const sbyte Unknown = sbyte.MinValue;

    private readonly sbyte[] _share = new sbyte[MatLayout.ZoneCount];
    private readonly sbyte[] _formerShare = new sbyte[MatLayout.ZoneCount];
    private readonly int[] _mean = new int[MatLayout.ZoneCount];

    public PadLiveliness()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Reset(zone);
        }
    }

    /// <summary>Takes nine means in which the pad moved.</summary>
    /// <param name="zone">0..32.</param>
    /// <param name="mean">Theirs.</param>
    /// <param name="spread">Their variance.</param>
    /// <param name="beside">The neighbours', as <see cref="PadReference.Second"/> puts it.</param>
    public void Note(int zone, int mean, int spread, int beside)
    {
        if (spread > PadTuning.PadTurningSpread)
        {
            Reset(zone);
            return;
        }

        if (beside < PadTuning.PadLivelySpread)
        {
            // Beside neighbours that rest, any share is possible.
            return;
        }

        _formerShare[zone] = _share[zone];
        _share[zone] = (sbyte)(PadMeans.QuartersOf(spread) - PadMeans.QuartersOf(beside));
        _mean[zone] = mean;
    }

    /// <param name="zone">0..32.</param>
    /// <param name="mean">Of nine means in which the pad was still.</param>
    /// <param name="beside">As for <see cref="Note"/>.</param>
    /// <returns>Quarters of doublings by which its variance would be above noise, if it were as lively as in the last two times that it
    /// moved, 0..<see cref="PadTuning.PadMostLively"/>.</returns>
    public int Quarters(int zone, int mean, int beside)
    {
        int away = mean - _mean[zone];
        bool isElsewhere = away > PadTuning.PadMostAway || away < -PadTuning.PadMostAway;
        if (_formerShare[zone] == Unknown || isElsewhere || beside < PadTuning.PadLivelyNoise)
        {
            return 0;
        }

        int share = _share[zone] < _formerShare[zone] ? _share[zone] : _formerShare[zone];
        int quarters = share + PadMeans.QuartersOf(beside) - PadMeans.QuartersOf(PadTuning.PadLivelyNoise);
        return quarters < 0 ? 0 : quarters < PadTuning.PadMostLively ? quarters : PadTuning.PadMostLively;
    }

    /// <summary>What was learned is void.</summary>
    public void Reset(int zone)
    {
        _share[zone] = Unknown;
        _formerShare[zone] = Unknown;
    }
}
