namespace SmartMat.Sensing;

/// <summary>Pads that run away in one direction, second by second, while their neighbours do not: drifting.</summary>
/// <remarks>Steps are counted, not added up: somebody who moves makes a few big ones, and as many back.</remarks>
public sealed class PadRun
{
    private readonly PadMeans _means;
    private readonly sbyte[] _ups = new sbyte[MatLayout.ZoneCount * PadTuning.PadRunWindows];
    private int _window;

    public PadRun(PadMeans means)
    {
        _means = means;
    }

    /// <summary>Before the zones of a complete window are judged.</summary>
    public void BeginWindow()
    {
        _window = _window == PadTuning.PadRunWindows - 1 ? 0 : _window + 1;
    }

    /// <summary>Takes a complete window.</summary>
    /// <param name="zone">0..32; each once a window.</param>
    /// <param name="isUsed">A person was there in this window.</param>
    /// <returns>True if the pad drifts.</returns>
    public bool Take(int zone, bool isUsed)
    {
        _ups[(zone * PadTuning.PadRunWindows) + _window] = isUsed ? (sbyte)_means.Ups(zone) : (sbyte)0;
        int ups = UpsOf(zone);
        int way = ups > 0 ? 1 : -1;
        if (ups * way < PadTuning.PadRunSteps || !IsEachWindow(zone, way))
        {
            return false;
        }

        int most = 0;
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            int other = PadNeighbours.Of(zone, side);
            int theirs = other < 0 ? 0 : UpsOf(other) * way;
            most = theirs > most ? theirs : most;
        }

        return (ups * way) - most >= PadTuning.PadRunSteps;
    }

    /// <summary>What was counted is void.</summary>
    public void Reset(int zone)
    {
        for (int window = 0; window < PadTuning.PadRunWindows; window++)
        {
            _ups[(zone * PadTuning.PadRunWindows) + window] = 0;
        }
    }

    /// <returns>Of the newest windows together; a zone's turn in this one may still be to come.</returns>
    private int UpsOf(int zone)
    {
        int sum = _means.Ups(zone);
        for (int window = 0; window < PadTuning.PadRunWindows; window++)
        {
            sum += window == _window ? 0 : _ups[(zone * PadTuning.PadRunWindows) + window];
        }

        return sum;
    }

    private bool IsEachWindow(int zone, int way)
    {
        for (int window = 0; window < PadTuning.PadRunWindows; window++)
        {
            if (_ups[(zone * PadTuning.PadRunWindows) + window] * way <= 0)
            {
                return false;
            }
        }

        return true;
    }
}
