namespace SmartMat.Sensing;

/// <summary>What a frame of load looks like, in fourteen figures that do not depend on which zone is which side.</summary>
public sealed class PostureFeatures
{
    public const int Count = 14;

    /// <summary>64 x log2 of the total: how much.</summary>
    public const int Total = 0;

    /// <summary>64 x how many bands carry the load; 64 x root of how many zones do: how it spreads.</summary>
    public const int BandSpread = 1;
    public const int ZoneSpread = 2;

    /// <summary>Per mille of the load: three times the lightest, the middle zone of each band. A wide body fills all three.</summary>
    public const int FullWidth = 3;
    public const int MiddleWidth = 4;

    /// <summary>Per mille: steps from band to band. A body is smoother than feet, knees or a rolled-up mat.</summary>
    public const int Roughness = 5;

    /// <summary>Per mille: in the spine column; missing in the spine column between loaded sides (two legs).</summary>
    public const int SpineShare = 6;
    public const int Valley = 7;

    /// <summary>64 x log2 of the load by zone that carries: how hard.</summary>
    public const int Hardness = 8;

    /// <summary>Per mille in the lighter and in the heavier end (three bands); left against right.</summary>
    public const int LightEnd = 9;
    public const int HeavyEnd = 10;
    public const int Lopsided = 11;

    /// <summary>Per mille in the heaviest three bands in a row, and in the heaviest zone.</summary>
    public const int HeaviestBands = 12;
    public const int HeaviestZone = 13;

    private const int EndBands = 3;

    private readonly int[] _values = new int[Count];

    /// <summary>The figures, by the indices above.</summary>
    public int[] Values => _values;

    /// <param name="load">uS above empty, by zone.</param>
    /// <param name="shape">Of the same frame, with a total of at least <see cref="Tuning.ContactMicrosiemens"/>.</param>
    public void Measure(int[] load, LoadShape shape)
    {
        int total = shape.TotalMicrosiemens;
        _values[Total] = Log2X64(total);
        _values[SpineShare] = PerMille(shape.ColumnTotal(MatLayout.Spine), total);
        int lopsided = shape.ColumnTotal(MatLayout.Left) - shape.ColumnTotal(MatLayout.Right);
        _values[Lopsided] = PerMille(lopsided < 0 ? -lopsided : lopsided, total);
        _values[HeaviestZone] = PerMille(shape.PeakMicrosiemens, total);
        MeasureBands(shape, total);
        MeasureZones(load, total);
    }

    /// <returns>64 x log2, straight between powers of two; 0 for 1 and less.</returns>
    public static int Log2X64(int value)
    {
        if (value <= 1)
        {
            return 0;
        }

        int exponent = 0;
        int rest = value;
        while (rest >= 2)
        {
            rest >>= 1;
            exponent++;
        }

        int fraction = exponent >= 6
            ? (value >> (exponent - 6)) - 64
            : (value << (6 - exponent)) - 64;
        return (exponent * 64) + fraction;
    }

    /// <returns>The root, rounded down.</returns>
    public static int Root(int value)
    {
        int root = 0;
        for (int bit = 1 << 14; bit > 0; bit >>= 1)
        {
            int tried = root | bit;
            if (tried * tried <= value)
            {
                root = tried;
            }
        }

        return root;
    }

    private static int PerMille(int part, int whole)
    {
        // Up to 660 000 uS: divided by 16 first, so that 32 bits hold the product.
        int divisor = whole >> 4;
        return divisor == 0 ? 0 : (part >> 4) * 1000 / divisor;
    }

    /// <returns>64 x how many equal parts would spread a total so, given the parts' sum of squares.</returns>
    private static int SpreadX64(int total, int sumOfSquares)
    {
        int divisor = sumOfSquares >> 6;
        return divisor == 0 ? 64 : total * total / divisor;
    }

    private void MeasureBands(LoadShape shape, int total)
    {
        int squares = 0;
        int inRow = 0;
        int heaviest = 0;
        int head = 0;
        int foot = 0;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            int bandTotal = shape.BandTotal(band);
            int scaled = bandTotal >> 5;
            squares += scaled * scaled;
            inRow += bandTotal - (band < EndBands ? 0 : shape.BandTotal(band - EndBands));
            if (inRow > heaviest) { heaviest = inRow; }
            if (band < EndBands) { head += bandTotal; }
            if (band >= MatLayout.Bands - EndBands) { foot += bandTotal; }
        }

        _values[BandSpread] = SpreadX64(total >> 5, squares);
        _values[HeaviestBands] = PerMille(heaviest, total);
        _values[LightEnd] = PerMille(head < foot ? head : foot, total);
        _values[HeavyEnd] = PerMille(head < foot ? foot : head, total);
    }

    private void MeasureZones(int[] load, int total)
    {
        int squares = 0;
        int lightest = 0;
        int middle = 0;
        int valley = 0;
        int steps = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone += MatLayout.Columns)
        {
            int l = load[zone];
            int s = load[zone + 1];
            int r = load[zone + 2];
            squares += ((l >> 4) * (l >> 4)) + ((s >> 4) * (s >> 4)) + ((r >> 4) * (r >> 4));
            int low = l < r ? l : r;
            int high = l < r ? r : l;
            lightest += s < low ? s : low;
            middle += s < low ? low : s > high ? high : s;
            valley += s < low ? low - s : 0;
            if (zone > 0)
            {
                int stepL = l - load[zone - 3];
                int stepS = s - load[zone - 2];
                int stepR = r - load[zone - 1];
                steps += (stepL < 0 ? -stepL : stepL) + (stepS < 0 ? -stepS : stepS) + (stepR < 0 ? -stepR : stepR);
            }
        }

        int spreadX64 = SpreadX64(total >> 4, squares);
        _values[ZoneSpread] = Root(spreadX64 * 64);
        _values[FullWidth] = PerMille(3 * lightest, total);
        _values[MiddleWidth] = PerMille(3 * middle, total);
        _values[Valley] = PerMille(valley, total);
        _values[Roughness] = PerMille(steps, total);
        _values[Hardness] = Log2X64(total * 64 / spreadX64);
    }
}
