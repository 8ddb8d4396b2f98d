using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Means of pads whose readings a test chooses, a second at a time.</summary>
public sealed class BenchMeans
{
    private readonly int[] _counts = new int[MatLayout.ZoneCount];

    public BenchMeans()
        : this(new FrontEnd())
    {
    }

    public BenchMeans(FrontEnd frontEnd)
    {
        Means = new PadMeans(frontEnd);
    }

    public PadMeans Means { get; }

    /// <summary>From now on.</summary>
    /// <param name="zone">0..32.</param>
    /// <param name="mean">In tenths of a count, a multiple of 5.</param>
    public void Set(int zone, int mean)
    {
        _counts[zone] = mean * Tuning.ReadsPerSample / PadMeans.One;
    }

    public void SetAll(int mean)
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Set(zone, mean);
        }
    }

    /// <summary>A second of frames, and all that follows from it.</summary>
    public void Second()
    {
        Frames();
        Steps();
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Means.Measure(zone);
        }
    }

    public void Frames()
    {
        for (int frame = 0; frame < PadTuning.PadFramesPerMean; frame++)
        {
            Means.Add(_counts);
        }
    }

    public void Steps()
    {
        do
        {
            Means.Step();
        }
        while (!Means.IsMeanComplete);
    }

    /// <summary>A window in which nothing moves.</summary>
    public void StillWindow()
    {
        for (int second = 0; second < PadTuning.PadMeansPerWindow; second++)
        {
            Second();
        }
    }
}
