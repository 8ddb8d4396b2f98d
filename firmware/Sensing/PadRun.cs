namespace SmartMat.Sensing;

/// <summary>Pads that run away in one direction, second by second, while their neighbours do not: drifting.</summary>
/// <remarks>
/// Steps are counted, not added up: somebody who moves makes a few big ones, and as many back. Where nobody was there no run begins,
/// for damp laundry settles one way for minutes; but one that has begun goes on when the person has left.
/// </remarks>
public sealed class PadRun
{
    private readonly PadMeans _means;
    private readonly sbyte[] _ups = new sbyte[MatLayout.ZoneCount * PadTuning.PadMostRunWindows];
    private int _window;

    public PadRun(PadMeans means)
    {
        _means = means;
    }

    /// <summary>Before the zones of a complete window are judged.</summary>
    public void BeginWindow()
    {
        _window = _window == PadTuning.PadMostRunWindows - 1 ? 0 : _window + 1;
    }

    /// <summary>Takes a complete window.</summary>
    /// <param name="zone">0..32; each once a window.</param>
    /// <param name="isUsed">A person was there in this window.</param>
    /// <returns>True if the pad drifts.</returns>
    public bool Take(int zone, bool isUsed)
    {
        bool goesOn = isUsed || _ups[PlaceOf(zone, 1)] != 0;
        _ups[PlaceOf(zone, 0)] = goesOn ? (sbyte)_means.Ups(zone) : (sbyte)0;
        int way = _ups[PlaceOf(zone, 0)] > 0 ? 1 : -1;
        int ups = 0;
        int steps = PadTuning.PadRunSteps;
        for (int windows = 1; windows <= PadTuning.PadMostRunWindows; windows++)
        {
            int further = _ups[PlaceOf(zone, windows - 1)] * way;
            ups += further;
            if (further <= 0)
            {
                return false;
            }

            if (windows < PadTuning.PadRunWindows)
            {
                continue;
            }

            if (ups >= steps && ups - MostBeside(zone, windows, way) >= steps)
            {
                return true;
            }

            steps += PadTuning.PadRunStepsEach;
        }

        return false;
    }

    /// <summary>What was counted is void.</summary>
    public void Reset(int zone)
    {
        for (int window = 0; window < PadTuning.PadMostRunWindows; window++)
        {
            _ups[(zone * PadTuning.PadMostRunWindows) + window] = 0;
        }
    }

    /// <returns>Of the neighbour that takes most steps that way, 0 or more.</returns>
    private int MostBeside(int zone, int windows, int way)
    {
        int most = 0;
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            int other = PadNeighbours.Of(zone, side);
            int theirs = other < 0 ? 0 : UpsOf(other, windows) * way;
            most = theirs > most ? theirs : most;
        }

        return most;
    }

    /// <returns>Of the newest windows together; a zone's turn in this one may still to be come.</returns>
    private int UpsOf(int zone, int windows)
    {
        int sum = _means.Ups(zone);
        for (int ago = 1; ago < windows; ago++)
        {
            sum += _ups[PlaceOf(zone, ago)];
        }

        return sum;
    }

    private int PlaceOf(int zone, int ago)
    {
        int window = _window >= ago ? _window - ago : _window - ago + PadTuning.PadMostRunWindows;
        return (zone * PadTuning.PadMostRunWindows) + window;
    }
}
