using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A pad that a test lets run away, one of its neighbours, and what is made of it.</summary>
public sealed class BenchRun
{
    private const int Middle = 16;
    private const int Level = 15_000;

    private readonly BenchMeans _bench = new BenchMeans();
    private readonly PadRun _run;
    private readonly int _zone;
    private readonly int _beside;

    public BenchRun()
        : this(Middle, Middle + 1)
    {
    }

    public BenchRun(int zone, int beside)
    {
        _zone = zone;
        _beside = beside;
        _run = new PadRun(_bench.Means);
        _bench.SetAll(Level);

        // The first window begins with the leap from nothing.
        _bench.StillWindow();
        _bench.StillWindow();
        _run.BeginWindow();
        _run.Take(_zone, true);
    }

    public void Reset()
    {
        Reset(_zone);
    }

    public void Reset(int zone)
    {
        _run.Reset(zone);
    }

    /// <returns>What is said of the last of as many windows as a run takes.</returns>
    public bool GoOn(int step, int besideStep, bool isUsed)
    {
        bool isDrifting = false;
        for (int window = 0; window < PadTuning.PadRunWindows; window++)
        {
            isDrifting = Go(step, besideStep, isUsed);
        }

        return isDrifting;
    }

    /// <returns>What is said of a window in which the pad goes by a step each second.</returns>
    public bool Go(int step, int besideStep, bool isUsed)
    {
        return Go(step, PadTuning.PadMeansPerWindow, besideStep, isUsed);
    }

    /// <returns>What is said of a window in which the pad goes by a step in so many of the seconds, and then rests.</returns>
    public bool Go(int step, int seconds, int besideStep, bool isUsed)
    {
        for (int second = 0; second < PadTuning.PadMeansPerWindow; second++)
        {
            _bench.Set(_zone, _bench.Means.Last(_zone) + (second < seconds ? step : 0));
            _bench.Set(_beside, _bench.Means.Last(_beside) + besideStep);
            _bench.Second();
        }

        _run.BeginWindow();
        bool isDrifting = _run.Take(_zone, isUsed);
        _run.Take(_beside, isUsed);
        return isDrifting;
    }
}
