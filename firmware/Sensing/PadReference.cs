namespace SmartMat.Sensing;

/// <summary>What a zone would show if it moved as its neighbours do, carried over to its own load.</summary>
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
    private const int Axes = 2;

    /// <summary>First place of the means of all; those of the two axes come before.</summary>
    private const int All = Axes * MatLayout.ZoneCount;

    private readonly PadMeans _means;
    private readonly int[] _total = new int[All + MatLayout.ZoneCount];
    private readonly int[] _squares = new int[All + MatLayout.ZoneCount];

    /// <summary>Variance of the neighbour that moved least, carried over; 0 if fewer than three tell.</summary>
    private int _least;

    public PadReference(PadMeans means)
    {
        _means = means;
    }

    /// <summary>Variance of the neighbour that moved second most, carried over; 0 if fewer than two tell.</summary>
    public int Second { get; private set; }

    /// <summary>Once a mean.</summary>
    /// <param name="zone">0..32.</param>
    /// <param name="states">By zone: a broken neighbour's movement is none.</param>
    public void Take(int zone, byte[] states)
    {
        if (_means.First(zone) < PadTuning.PadLoadedMean)
        {
            // Unloaded, it proves nothing.
            return;
        }

        int own = _means.Sensitivity(zone) * Ratio;
        int sum = 0;
        int count = 0;
        for (int axis = 0; axis < Axes; axis++)
        {
            int one = PadNeighbours.Of(zone, axis * 2);
            int other = PadNeighbours.Of(zone, (axis * 2) + 1);
            bool isOne = IsTelling(one, states);
            bool isOther = IsTelling(other, states);
            int ofOne = isOne ? Carried(_means.Away(one), own, one) : 0;
            int ofOther = isOther ? Carried(_means.Away(other), own, other) : 0;
            sum += ofOne + ofOther;
            count += (isOne ? 1 : 0) + (isOther ? 1 : 0);
            Add((axis * MatLayout.ZoneCount) + zone, LesserOf(ofOne, ofOther));
        }

        Add(All + zone, count < LeastNeighbours ? 0 : sum / count);
    }

    /// <summary>How much each neighbour moved in the complete window, for <see cref="Second"/> and <see cref="Doublings"/>.</summary>
    /// <param name="zone">0..32.</param>
    /// <param name="states">As for <see cref="Take"/>.</param>
    public void Look(int zone, byte[] states)
    {
        int own = _means.Sensitivity(zone) * Ratio;
        int most = 0;
        int second = 0;
        int least = int.MaxValue;
        int count = 0;
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            int other = PadNeighbours.Of(zone, side);
            if (IsTelling(other, states))
            {
                int spread = Carried(Carried(_means.Spread(other), own, other), own, other);
                second = spread > most ? most : spread > second ? spread : second;
                most = spread > most ? spread : most;
                least = spread < least ? spread : least;
                count++;
            }
        }

        Second = second;
        _least = count < ManyNeighbours ? 0 : least;
    }

    /// <param name="zone">0..32.</param>
    /// <param name="states">As for <see cref="Take"/>.</param>
    /// <returns>Doublings by which the complete window's variance is above noise, 0..<see cref="PadTuning.PadMostDoublings"/>: what a
    /// zone that did not move at all is worth as a proof.</returns>
    public int Doublings(int zone, byte[] states)
    {
        if (_means.First(zone) < PadTuning.PadLoadedMean)
        {
            return 0;
        }

        int least = Second;
        int ofAll = SpreadOf(All + zone);
        least = ofAll < least ? ofAll : least;
        bool isBetween = false;
        for (int axis = 0; axis < Axes; axis++)
        {
            if (IsTelling(PadNeighbours.Of(zone, axis * 2), states) && IsTelling(PadNeighbours.Of(zone, (axis * 2) + 1), states))
            {
                int ofAxis = SpreadOf((axis * MatLayout.ZoneCount) + zone);
                least = ofAxis < least ? ofAxis : least;
                isBetween = true;
            }
        }

        int doublings = PadMeans.DoublingsOf(least, isBetween ? PadTuning.PadReferenceNoise : PadTuning.PadCornerNoise);
        doublings = doublings < PadTuning.PadMostDoublings ? doublings : PadTuning.PadMostDoublings;
        int ofEach = PadMeans.DoublingsOf(_least, PadTuning.PadLivelySpread);
        ofEach = ofEach < PadTuning.PadMostLively ? ofEach : PadTuning.PadMostLively;
        return doublings > ofEach ? doublings : ofEach;
    }

    private static int LesserOf(int one, int other)
    {
        if ((one < 0) != (other < 0))
        {
            return 0;
        }

        bool isOneLess = one < 0 ? one > other : one < other;
        return isOneLess ? one : other;
    }

    private void Add(int place, int away)
    {
        bool isNew = _means.IsWindowNew;
        _total[place] = isNew ? away : _total[place] + away;
        _squares[place] = isNew ? away * away : _squares[place] + (away * away);
    }

    private int SpreadOf(int place)
    {
        return PadMeans.SpreadOf(_total[place], _squares[place]);
    }

    private bool IsTelling(int other, byte[] states)
    {
        return other >= 0 && states[other] == (byte)PadState.Fine && _means.First(other) >= PadTuning.PadLoadedMean;
    }

    /// <param name="own">Sensitivity of the zone itself, times <see cref="Ratio"/>.</param>
    private int Carried(int moved, int own, int other)
    {
        int ratio = own / _means.Sensitivity(other);
        return moved * (ratio < PadTuning.PadMostRatio ? ratio : PadTuning.PadMostRatio) / Ratio;
    }
}
