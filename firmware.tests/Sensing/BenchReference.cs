using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A zone whose neighbours a test lets move for a window, and what that is worth as a proof.</summary>
public sealed class BenchReference
{
    public const int Zone = 16;

    private readonly BenchMeans _bench = new BenchMeans();
    private readonly PadReference _reference;
    private readonly byte[] _states = new byte[MatLayout.ZoneCount];

    public BenchReference()
    {
        _reference = new PadReference(_bench.Means);
        _bench.SetAll(Level);
    }

    /// <summary>The neighbours' mean while they rest.</summary>
    public int Level { get; set; } = 15_000;

    /// <summary>After <see cref="DoublingsAt"/>.</summary>
    public int Second => _reference.Second;

    public void Break(int zone, PadState state)
    {
        _states[zone] = (byte)state;
    }

    /// <summary>The zone itself carries a little too little.</summary>
    public void Unload()
    {
        Load(PadTuning.PadLoadedMean - 5);
    }

    /// <summary>The zone itself.</summary>
    public void Load(int mean)
    {
        _bench.Set(Zone, mean);
    }

    /// <returns>As <see cref="DoublingsAt"/> has it, in the mat's middle.</returns>
    public int DoublingsOf(int left, int right, int above, int below)
    {
        return DoublingsAt(Zone, left, right, above, below);
    }

    /// <returns>Of a window in which each neighbour is so much higher every other second.</returns>
    public int DoublingsAt(int zone, int left, int right, int above, int below)
    {
        int[] swings = new int[] { left, right, above, below };
        _bench.Means.BeginWindow();
        for (int second = 0; second < PadTuning.PadMeansPerWindow; second++)
        {
            for (int side = 0; side < PadNeighbours.Most; side++)
            {
                int other = PadNeighbours.Of(zone, side);
                if (other >= 0)
                {
                    _bench.Set(other, Level + (second % 2 * swings[side]));
                }
            }

            _bench.Second();
            _reference.Take(zone, _states);
        }

        _reference.Look(zone, _states);
        return _reference.Doublings(zone, _states);
    }
}
