namespace SmartMat.Sensing;

/// <summary>Pads that do not move while their neighbours do, and pads that run away from theirs.</summary>
/// <remarks>
/// Somebody lying still moves each pad by a percent or so. A pad that moves no more than the converter's noise for some
/// windows, in which its neighbours' movement, carried over to its own load, would have shown clearly, is stuck.
/// </remarks>
public sealed class PadMotion
{
    private const int Floor = PadTuning.PadStillSpread / 3;

    /// <summary>What a short reads; near it a pad tells little.</summary>
    private const int ShortCounts = 3_191;
    private const int LeastSensitivity = 60;
    private const int Ratio = 16;
    private const int MaxRatio = 2 * Ratio;

    private readonly PadMeans _means;
    private readonly int[] _mean = new int[MatLayout.ZoneCount];
    private readonly byte[] _still = new byte[MatLayout.ZoneCount];
    private readonly int[] _spreads = new int[MatLayout.ZoneCount];
    private readonly byte[] _windows = new byte[MatLayout.ZoneCount];
    private readonly byte[] _moving = new byte[MatLayout.ZoneCount];
    private readonly sbyte[] _runs = new sbyte[MatLayout.ZoneCount];

    public PadMotion(PadMeans means)
    {
        _means = means;
    }

    /// <summary>Judges a complete window.</summary>
    /// <param name="zone">0..32.</param>
    /// <param name="states">By zone: what each is.</param>
    /// <param name="isUsed">A person was there in this window: things do not move at all.</param>
    /// <returns>What the zone is now.</returns>
    public PadState Judge(int zone, byte[] states, bool isUsed)
    {
        PadState former = (PadState)states[zone];
        int spread = _means.Spread(zone);
        bool isMoving = spread >= PadTuning.PadMovingSpread;
        _moving[zone] = !isMoving ? (byte)0 : _moving[zone] < PadTuning.PadMovingWindows ? (byte)(_moving[zone] + 1) : _moving[zone];
        if (former == PadState.Stuck)
        {
            return _moving[zone] >= PadTuning.PadMovingWindows ? PadState.Fine : PadState.Stuck;
        }

        if (former != PadState.Fine || !isUsed)
        {
            return former;
        }

        CountStill(zone, spread, _means.Mean(zone), states);
        CountRun(zone);
        bool isRunning = _runs[zone] >= PadTuning.PadRunWindows || _runs[zone] <= -PadTuning.PadRunWindows;
        return _still[zone] >= PadTuning.PadStillProofs ? PadState.Stuck : isRunning ? PadState.Drifting : PadState.Fine;
    }

    private void CountStill(int zone, int spread, int mean, byte[] states)
    {
        int away = mean - _mean[zone];
        bool isSame = away <= PadTuning.PadSameMean && away >= -PadTuning.PadSameMean;
        bool hasMoved = spread >= PadTuning.PadMovingSpread || mean < PadTuning.PadLoadedMean;
        if (hasMoved || (_still[zone] > 0 && !isSame))
        {
            _still[zone] = 0;
        }

        // In between it may be either, and is counted for neither.
        int proof = !hasMoved && spread < PadTuning.PadStillSpread ? ProofBy(zone, mean, states) : 0;
        if (proof == 0)
        {
            return;
        }

        bool isFirst = _still[zone] == 0;
        _mean[zone] = isFirst ? mean : _mean[zone];
        _spreads[zone] = isFirst ? spread : _spreads[zone] + spread;
        _windows[zone] = isFirst ? (byte)1 : (byte)(_windows[zone] + 1);
        _still[zone] += (byte)proof;
        if (_still[zone] >= PadTuning.PadStillProofs && _spreads[zone] >= PadTuning.PadStillMean * _windows[zone])
        {
            // One of them may be a little restless, not all of them.
            _still[zone] = 0;
        }
    }

    /// <summary>The zone is something else now: what was counted is void.</summary>
    public void Reset(int zone)
    {
        _still[zone] = 0;
        _moving[zone] = 0;
        _runs[zone] = 0;
    }

    /// <returns>1 if there are two loaded neighbours or more, and each moved so that this zone would have had to show it;
    /// 2 if so much that nobody could miss it; else 0.</returns>
    private int ProofBy(int zone, int mean, byte[] states)
    {
        int own = SensitivityAt(mean);
        int neighbours = 0;
        int least = int.MaxValue;
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            int other = PadNeighbours.Of(zone, side);
            if (other < 0 || states[other] != (byte)PadState.Fine)
            {
                continue;
            }

            int spread = _means.Spread(other) - Floor;
            if (_means.Mean(other) < PadTuning.PadLoadedMean && spread < PadTuning.PadLeapSpread)
            {
                continue;
            }

            neighbours++;
            int ratio = own * Ratio / SensitivityAt(_means.Mean(other));
            ratio = ratio < MaxRatio ? ratio : MaxRatio;
            spread = spread * ratio / Ratio * ratio / Ratio;
            least = spread < least ? spread : least;
        }

        if (neighbours < 2 || least < PadTuning.PadNeighbourSpread)
        {
            return 0;
        }

        return least < PadTuning.PadNeighbourSpread * 8 ? 1 : 2;
    }

    /// <returns>How many counts a doubling of the conductance is worth there, about.</returns>
    private static int SensitivityAt(int mean)
    {
        int counts = mean / PadMeans.One;
        int sensitivity = counts * (ShortCounts - counts) / ShortCounts;
        return sensitivity > LeastSensitivity ? sensitivity : LeastSensitivity;
    }

    /// <summary>A run: far, straight and without a leap, and not along with the neighbours.</summary>
    private void CountRun(int zone)
    {
        int net = _means.Net(zone);
        int far = net < 0 ? -net : net;
        bool isRun = far >= PadTuning.PadRunNet
            && _means.Path(zone) * 2 <= far * 3
            && _means.Leap(zone) * 4 <= far
            && !AreNeighboursRunning(zone, net);
        int way = net > 0 ? 1 : -1;
        bool isSameWay = _runs[zone] * way > 0;
        _runs[zone] = (sbyte)(!isRun ? 0 : isSameWay ? _runs[zone] + way : way);
    }

    private bool AreNeighboursRunning(int zone, int net)
    {
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            int other = PadNeighbours.Of(zone, side);
            int theirs = other < 0 ? 0 : _means.Net(other);
            if ((net > 0 && theirs * 3 >= net) || (net < 0 && theirs * 3 <= net))
            {
                return true;
            }
        }

        return false;
    }
}
