using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A pad that a test lets run away, one of its neighbours, and what is made of it.</summary>
public sealed class BenchRun
{
    private const int Zone = 16;
    private const int Beside = 17;
    private const int Level = 15_000;

    private readonly BenchMeans _bench = new BenchMeans();
    private readonly PadRun _run;

    public BenchRun()
    {
        _run = new PadRun(_bench.Means);
        _bench.SetAll(Level);

        // The first window begins with the leap from nothing.
        _bench.StillWindow();
        _bench.StillWindow();
        _run.BeginWindow();
        _run.Take(Zone, true);
    }

    public void Reset()
    {
        _run.Reset(Zone);
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
        _bench.Means.BeginWindow();
        for (int second = 0; second < PadTuning.PadMeansPerWindow; second++)
        {
            _bench.Set(Zone, _bench.Means.Last(Zone) + step);
            _bench.Set(Beside, _bench.Means.Last(Beside) + besideStep);
            _bench.Second();
        }

        _run.BeginWindow();
        bool isDrifting = _run.Take(Zone, isUsed);
        _run.Take(Beside, isUsed);
        return isDrifting;
    }
}
