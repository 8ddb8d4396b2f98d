using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A zone that feels nothing amid loaded ones, unless a test says otherwise, and what sessions make of it.</summary>
public sealed class BenchOpen
{
    private readonly BenchMeans _bench = new BenchMeans();
    private readonly byte[] _states = new byte[MatLayout.ZoneCount];
    private readonly int _zone;

    public BenchOpen(int zone)
    {
        _zone = zone;
        Open = new PadOpen(_bench.Means);
        _bench.SetAll(PadTuning.PadSurelyLoadedMean);
        _bench.Set(zone, 0);
    }

    public PadOpen Open { get; }

    /// <summary>Sessions counted so far.</summary>
    public int Sessions => Open.SessionsOf(_zone);

    /// <summary>The zone itself.</summary>
    public void Set(int mean)
    {
        _bench.Set(_zone, mean);
    }

    public void SetNeighbour(int side, int mean)
    {
        _bench.Set(PadNeighbours.Of(_zone, side), mean);
    }

    public void Break(int side, PadState state)
    {
        _states[PadNeighbours.Of(_zone, side)] = (byte)state;
    }

    public void Pass(int seconds, bool isPerson)
    {
        for (int second = 0; second < seconds; second++)
        {
            _bench.Second();
            Open.Take(_zone, _states, isPerson);
        }
    }

    /// <returns>What is said at the end of a session of so many seconds.</returns>
    public bool Session(int seconds)
    {
        Pass(seconds, true);
        return End();
    }

    public bool End()
    {
        return Open.Conclude(_zone);
    }
}
