namespace SmartMat.Sensing;

/// <summary>The last forty seconds of load, four samples a second, seen through two patterns that breath moves and swaying does not.</summary>
/// <remarks>
/// Chest, belly and pelvis rise and fall against each other. The patterns are y squared and y cubed along the bands, less what
/// pressing harder (1) and tilting (y) do to them, so that neither sway nor an even shake by the motor shows.
/// </remarks>
public sealed class BreathWindow
{
    public const int Patterns = 2;
    public const int SamplesPerS = 4;
    public const int Samples = 40 * SamplesPerS;

    private const int SampleMs = 1000 / SamplesPerS;
    private const int HalfBands = MatLayout.Bands / 2;

    /// <summary>Pattern weights are in this unit; band loads in 1/16 uS.</summary>
    private const int WeightOne = 256;

    private readonly int[] _sums = new int[MatLayout.Bands];
    private readonly int[] _bands = new int[MatLayout.Bands];
    private readonly int[] _kept = new int[MatLayout.Bands];
    private readonly int[] _weights = new int[Patterns * MatLayout.Bands];
    private readonly long[] _norms = new long[Patterns];
    private readonly int[] _ring = new int[Patterns * Samples];
    private int _frames;
    private int _next;
    private long _sampleMs;
    private bool _hasPatterns;

    /// <summary>Samples since the last movement, <see cref="Samples"/> at most.</summary>
    public int Count { get; private set; }

    /// <summary>Where the next sample goes, 0..<see cref="Samples"/> - 1.</summary>
    public int NextPlace => _next;

    /// <summary>Somebody has moved, or has gone: begins anew.</summary>
    public void Reset(long nowMs)
    {
        Count = 0;
        _frames = 0;
        _hasPatterns = false;
        _sampleMs = nowMs;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            _sums[band] = 0;
        }
    }

    /// <summary>Takes a frame of somebody lying.</summary>
    /// <param name="shape">Of the frame.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>False if there was so much movement that the window begins anew.</returns>
    public bool Take(LoadShape shape, long nowMs)
    {
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            _sums[band] += shape.BandTotal(band);
        }

        _frames++;
        int lateMs = (int)(nowMs - _sampleMs);
        if (lateMs < SampleMs)
        {
            return true;
        }

        // Frames that were not there leave no sample: the spacing is what tells the rate.
        bool hasGap = lateMs >= 2 * SampleMs;
        bool isStill = !hasGap && TryMakeSample();
        _sampleMs += SampleMs;
        _frames = 0;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            _sums[band] = 0;
        }

        if (!isStill)
        {
            Reset(nowMs);
        }

        return isStill;
    }

    /// <param name="pattern">0 or 1.</param>
    /// <param name="place">A place in the ring: <see cref="NextPlace"/> less 1 (the newest) .. <see cref="Count"/>; may be below 0.</param>
    /// <returns>Millionths of the load, any offset.</returns>
    public int At(int pattern, int place)
    {
        return _ring[(pattern * Samples) + (place < 0 ? place + Samples : place)];
    }

    /// <returns>False if the load has moved too much since up to a second ago.</returns>
    private bool TryMakeSample()
    {
        int total = 0;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            _bands[band] = _sums[band] * 16 / _frames;
            total += _bands[band];
        }

        if (!_hasPatterns)
        {
            MakePatterns();
            _hasPatterns = true;
            Keep();
        }

        int moved = 0;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            int change = _bands[band] - _kept[band];
            moved += change < 0 ? -change : change;
        }

        if (moved / BreathTuning.BreathMovedPercent > total / 100)
        {
            return false;
        }

        if (_next % SamplesPerS == 0)
        {
            Keep();
        }

        AddSample();
        return true;
    }

    private void Keep()
    {
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            _kept[band] = _bands[band];
        }
    }

    private void AddSample()
    {
        for (int pattern = 0; pattern < Patterns; pattern++)
        {
            long sum = 0;
            int at = pattern * MatLayout.Bands;
            for (int band = 0; band < MatLayout.Bands; band++)
            {
                sum += _weights[at + band] * (long)_bands[band];
            }

            _ring[(pattern * Samples) + _next] = (int)(sum * 1_000_000 / _norms[pattern]);
        }

        _next = _next == Samples - 1 ? 0 : _next + 1;
        Count = Count < Samples ? Count + 1 : Samples;
    }

    /// <summary>Takes from each pattern what a load that grows evenly or tilts would put into it, as this body lies.</summary>
    private void MakePatterns()
    {
        long s0 = 1;
        long s1 = 0;
        long s2 = 1;
        long s3 = 0;
        long s4 = 0;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            int y = band - HalfBands;
            long load = _bands[band] >> 6;
            s0 += load;
            s1 += load * y;
            s2 += load * y * y;
            s3 += load * y * y * y;
            s4 += load * y * y * y * y;
        }

        long divisor = (s0 * s2) - (s1 * s1);
        Fill(0, WeightOne * ((s2 * s2) - (s3 * s1)) / divisor, WeightOne * ((s0 * s3) - (s1 * s2)) / divisor);
        Fill(1, WeightOne * ((s3 * s2) - (s4 * s1)) / divisor, WeightOne * ((s0 * s4) - (s1 * s3)) / divisor);
    }

    private void Fill(int pattern, long even, long tilt)
    {
        long norm = 1;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            int y = band - HalfBands;
            int power = pattern == 0 ? y * y : y * y * y;
            int weight = (WeightOne * power) - (int)even - ((int)tilt * y);
            _weights[(pattern * MatLayout.Bands) + band] = weight;
            norm += (weight < 0 ? -weight : weight) * (long)_bands[band];
        }

        _norms[pattern] = norm;
    }
}
