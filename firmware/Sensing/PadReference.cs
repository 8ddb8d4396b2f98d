namespace SmartMat.Sensing;

/// <summary>What a zone would have shown in the newest nine means if it moved as its neighbours do, carried over to its own load.</summary>
/// <remarks>
/// Several readings of them, and the least counts. The mean of all. The lesser of two opposite ones, if both go the same way: when a
/// body tilts or breathes, one side gains what the other loses, and in between nothing moves. The second of them by movement: where
/// breath ends, one neighbour moves a lot and the zone rightly does not.
/// </remarks>
public sealed class PadReference
{
    private const int Ratio = 16;
    private const int LeastNeighbours = 2;
    private const int ManyNeighbours = 3;
    private const int Window = PadTuning.PadMeansPerWindow;

    /// <summary>Further counts as this, so that squares fit 32 bits.</summary>
    private const int MaxWay = 1_500;

    private readonly PadMeans _means;

    /// <summary>By side: how its movement is carried over, in sixteenths; 0 if it tells nothing.</summary>
    private readonly int[] _ratios = new int[PadNeighbours.Most];
    private readonly int[] _zones = new int[PadNeighbours.Most];
    private int _count;
    private int _gone;

    /// <summary>Variance of the neighbour that moved least, carried over.</summary>
    private int _least;

    public PadReference(PadMeans means)
    {
        _means = means;
    }

    /// <summary>Variance of the neighbour that moved second most, carried over; 0 if fewer than two tell.</summary>
    public int Second { get; private set; }

    /// <summary>Those that were loaded when the newest nine began are all empty now: whoever lay there has gone.</summary>
    public bool AreGone => _count > 0 && _gone == _count;

    /// <summary>Looks at the neighbours, for all that follows.</summary>
    /// <param name="zone">0..32.</param>
    /// <param name="states">By zone: a broken neighbour's movement is none.</param>
    public void Look(int zone, byte[] states)
    {
        int own = _means.Sensitivity(zone) * Ratio;
        int most = 0;
        Second = 0;
        _least = int.MaxValue;
        _count = 0;
        _gone = 0;
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            int other = PadNeighbours.Of(zone, side);
            bool isTelling = other >= 0 && states[other] == (byte)PadState.Fine && _means.At(other, 0) >= PadTuning.PadLoadedMean;
            _zones[side] = isTelling ? other : 0;
            _ratios[side] = 0;
            if (!isTelling)
            {
                continue;
            }

            int ratio = own / _means.Sensitivity(other);
            ratio = ratio < PadTuning.PadMostRatio ? ratio : PadTuning.PadMostRatio;
            _ratios[side] = ratio;
            int spread = _means.Spread(other) * ratio / Ratio * ratio / Ratio;
            Second = spread > most ? most : spread > Second ? spread : Second;
            most = spread > most ? spread : most;
            _least = spread < _least ? spread : _least;
            _count++;
            _gone += _means.Last(other) < PadTuning.PadNothingMean ? 1 : 0;
        }
    }

    /// <returns>Quarters of doublings by which the neighbours' variance is above noise, 0..<see cref="PadTuning.PadMostQuarters"/>: what
    /// a zone that did not move at all is worth as a proof.</returns>
    public int Quarters()
    {
        int least = Second;
        int ofAll = SpreadOfAll();
        least = ofAll < least ? ofAll : least;
        bool isBetween = false;
        for (int side = 0; side < PadNeighbours.Most; side += 2)
        {
            if (_ratios[side] != 0 && _ratios[side + 1] != 0)
            {
                int ofAxis = SpreadBetween(side, side + 1);
                least = ofAxis < least ? ofAxis : least;
                isBetween = true;
            }
        }

        int quarters = Above(least, isBetween ? PadTuning.PadReferenceNoise : PadTuning.PadCornerNoise, PadTuning.PadMostQuarters);
        int ofEach = _count < ManyNeighbours ? 0 : Above(_least, PadTuning.PadEachNoise, PadTuning.PadMostEach);
        return quarters > ofEach ? quarters : ofEach;
    }

    private static int Above(int spread, int noise, int most)
    {
        int quarters = PadMeans.QuartersOf(spread) - PadMeans.QuartersOf(noise);
        return quarters < 0 ? 0 : quarters < most ? quarters : most;
    }

    private static int Clamp(int way)
    {
        return way > MaxWay ? MaxWay : way < -MaxWay ? -MaxWay : way;
    }

    /// <returns>Variance of the mean of all that tell.</returns>
    private int SpreadOfAll()
    {
        if (_count < LeastNeighbours)
        {
            return 0;
        }

        int parts = Ratio * _count;
        int oldest = SumAt(0);
        int total = 0;
        int squares = 0;
        for (int place = 1; place < Window; place++)
        {
            int mean = Clamp((SumAt(place) - oldest) / parts);
            total += mean;
            squares += mean * mean;
        }

        return PadMeans.SpreadOf(total, squares);
    }

    /// <returns>In sixteenths.</returns>
    private int SumAt(int place)
    {
        return (_means.At(_zones[0], place) * _ratios[0]) + (_means.At(_zones[1], place) * _ratios[1])
            + (_means.At(_zones[2], place) * _ratios[2]) + (_means.At(_zones[3], place) * _ratios[3]);
    }

    /// <returns>Variance of the lesser of two opposite ones.</returns>
    private int SpreadBetween(int one, int other)
    {
        int zoneOne = _zones[one];
        int zoneOther = _zones[other];
        int ratioOne = _ratios[one];
        int ratioOther = _ratios[other];
        int oldestOne = _means.At(zoneOne, 0);
        int oldestOther = _means.At(zoneOther, 0);
        int total = 0;
        int squares = 0;
        for (int place = 1; place < Window; place++)
        {
            int ofOne = (_means.At(zoneOne, place) - oldestOne) * ratioOne;
            int ofOther = (_means.At(zoneOther, place) - oldestOther) * ratioOther;
            if ((ofOne < 0) != (ofOther < 0))
            {
                continue;
            }

            bool isOneLess = ofOne < 0 ? ofOne > ofOther : ofOne < ofOther;
            int lesser = Clamp((isOneLess ? ofOne : ofOther) / Ratio);
            total += lesser;
            squares += lesser * lesser;
        }

        return PadMeans.SpreadOf(total, squares);
    }
}
