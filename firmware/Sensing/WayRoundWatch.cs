namespace SmartMat.Sensing;

/// <summary>Finds which way round somebody lies, from how the load spreads over the bands: a look a second, a step a tick.</summary>
/// <remarks>
/// Each feature is what a band has more than its opposite one, so a body turned round gives the same figure with the other sign.
/// The weights (<see cref="WayRoundTable"/>) were fitted to seeded virtual people, never to the recordings.
/// </remarks>
public sealed class WayRoundWatch
{
    /// <summary>A figure is in this unit of natural logarithm of likelihood.</summary>
    public const int FigureOne = 64;

    /// <summary>For each of five pairs of opposite bands: of all three columns, of the spine column.</summary>
    public const int Differences = MatLayout.Bands / 2 * 2;

    /// <summary>The same pairs' sums and the middle band: the kind of shape it is.</summary>
    public const int Sums = Differences + 2;

    private const int LookMs = 1_000;

    private readonly int[] _differences = new int[Differences];
    private readonly int[] _sums = new int[Sums];
    private int _step = Differences;
    private int _figure;
    private int _smoothed;
    private bool _hasLooked;
    private long _lookedMs;

    /// <summary>Kept until whoever lies there has gone.</summary>
    public WayRound Way { get; private set; } = WayRound.Unknown;

    /// <summary>The mat is empty: whoever comes next may lie the other way round.</summary>
    public void Reset()
    {
        Way = WayRound.Unknown;
        _step = Differences;
        _hasLooked = false;
    }

    /// <summary>One step of a look, or nothing. Call between scans while somebody lies there.</summary>
    /// <param name="load">uS above empty, by zone.</param>
    /// <param name="shape">Of the same frame.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Look(int[] load, LoadShape shape, long nowMs)
    {
        if (_step < Differences)
        {
            Add();
        }
        else if (!_hasLooked || nowMs - _lookedMs >= LookMs)
        {
            _lookedMs = nowMs;
            _step = 0;
            _figure = 0;
            Measure(load, shape, _differences, _sums);
        }
    }

    /// <param name="load">uS above empty, by zone.</param>
    /// <param name="shape">Of the same frame, with a total of at least <see cref="Tuning.ContactMicrosiemens"/>.</param>
    /// <param name="differences">Receives what each band has more than its opposite one, per mille of the total.</param>
    /// <param name="sums">Receives what both have, likewise, then the middle band's.</param>
    public static void Measure(int[] load, LoadShape shape, int[] differences, int[] sums)
    {
        // Up to 660 000 uS: divided by 16 first, so that 32 bits hold the products.
        int total = (shape.TotalMicrosiemens >> 4) + 1;
        int at = 0;
        for (int band = 0; band < MatLayout.Bands / 2; band++)
        {
            int opposite = MatLayout.Bands - 1 - band;
            int here = (shape.BandTotal(band) >> 4) * 1000 / total;
            int there = (shape.BandTotal(opposite) >> 4) * 1000 / total;
            differences[at] = here - there;
            sums[at] = here + there;
            here = (load[(band * MatLayout.Columns) + MatLayout.Spine] >> 4) * 1000 / total;
            there = (load[(opposite * MatLayout.Columns) + MatLayout.Spine] >> 4) * 1000 / total;
            differences[at + 1] = here - there;
            sums[at + 1] = here + there;
            at += 2;
        }

        const int Middle = MatLayout.Bands / 2;
        sums[at] = (shape.BandTotal(Middle) >> 4) * 1000 / total;
        sums[at + 1] = (load[(Middle * MatLayout.Columns) + MatLayout.Spine] >> 4) * 1000 / total;
    }

    /// <returns>What one difference says, in <see cref="FigureOne"/>; their sum is above 0 for a head at the top.</returns>
    public static int FigureOf(int difference, int[] differences, int[] sums)
    {
        short[] weights = WayRoundTable.Weights;
        int at = difference * (1 + Sums);
        int weight = weights[at] * 100;
        for (int sum = 0; sum < Sums; sum++)
        {
            at++;
            weight += weights[at] * sums[sum];
        }

        return differences[difference] * (weight / 100) / 100;
    }

    private void Add()
    {
        _figure += FigureOf(_step, _differences, _sums);
        _step++;
        if (_step < Differences)
        {
            return;
        }

        _smoothed = _hasLooked ? _smoothed + ((_figure - _smoothed) / 4) : _figure;
        _hasLooked = true;
        if (_smoothed >= Tuning.WayMargin)
        {
            Way = WayRound.HeadAtTop;
        }
        else if (_smoothed <= -Tuning.WayMargin)
        {
            Way = WayRound.HeadAtBottom;
        }
    }
}
