namespace SmartMat.Tests.Sensing;

/// <summary>What a pattern of a breath is to be for a body as it lies, in floating point: y squared or cubed along the bands, less the
/// line through it of least squares.</summary>
public sealed class PlainPattern
{
    private const int Middle = MatLayout.Bands / 2;

    private readonly int _power;
    private readonly double _level;
    private readonly double _slope;

    /// <param name="pattern">0 for the square, 1 for the cube.</param>
    /// <param name="bands">Load by band, which is the weight of each.</param>
    public PlainPattern(int pattern, int[] bands)
    {
        _power = pattern + 2;
        double load = 0;
        double tilt = 0;
        double square = 0;
        double even = 0;
        double tilted = 0;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            double y = band - Middle;
            load += bands[band];
            tilt += bands[band] * y;
            square += bands[band] * y * y;
            even += bands[band] * PowerOf(y);
            tilted += bands[band] * PowerOf(y) * y;
        }

        _slope = ((load * tilted) - (tilt * even)) / ((load * square) - (tilt * tilt));
        _level = (even - (_slope * tilt)) / load;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            double weight = WeightOf(band);
            Norm += (weight < 0 ? -weight : weight) * bands[band];
        }
    }

    /// <summary>The load in these weights, whatever their signs.</summary>
    public double Norm { get; }

    public double WeightOf(int band)
    {
        double y = band - Middle;
        return PowerOf(y) - _level - (_slope * y);
    }

    private double PowerOf(double y)
    {
        return _power == 2 ? y * y : y * y * y;
    }
}
