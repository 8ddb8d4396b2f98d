using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A pad whose means a test chooses, three at a time, and whether they are a run without movement.</summary>
public sealed class BenchStill
{
    public const int Zone = 16;

    private readonly BenchMeans _bench;
    private readonly PadStill _still;

    public BenchStill()
        : this(new FrontEnd())
    {
    }

    public BenchStill(FrontEnd frontEnd)
    {
        _bench = new BenchMeans(frontEnd);
        _still = new PadStill(_bench.Means);
    }

    /// <summary>Where the pad rests.</summary>
    public int Level { get; set; } = 20_000;

    public int Length => _still.Length(Zone);

    /// <summary>Variance of the converter's noise where it rests.</summary>
    public int Noise => _bench.Means.Noise(Zone);

    /// <returns>How long the run is after three means so far above <see cref="Level"/>.</returns>
    public int Block(int first, int second, int third)
    {
        Second(first);
        Second(second);
        Second(third);
        _still.Take(Zone);
        return Length;
    }

    /// <summary>Means without any noise.</summary>
    public void Rest(int means)
    {
        for (int mean = 0; mean < means; mean += PadTuning.PadMeansPerBlock)
        {
            Block(0, 0, 0);
        }
    }

    /// <returns>Whether so many quarters more make it stuck.</returns>
    public bool Prove(int quarters)
    {
        return _still.Prove(Zone, quarters);
    }

    public void Reset()
    {
        _still.Reset(Zone);
    }

    private void Second(int above)
    {
        _bench.Set(Zone, Level + above);
        _bench.Second();
    }
}
