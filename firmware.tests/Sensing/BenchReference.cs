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

    /// <summary>After <see cref="QuartersAt"/>.</summary>
    public int Second => _reference.Second;

    /// <summary>After <see cref="QuartersAt"/>.</summary>
    public bool AreGone => _reference.AreGone;

    public void Break(int zone, PadState state)
    {
        _states[zone] = (byte)state;
    }

    /// <summary>The zone itself.</summary>
    public void Load(int mean)
    {
        _bench.Set(Zone, mean);
    }

    /// <returns>As <see cref="QuartersAt"/> has it, in the mat's middle.</returns>
    public int QuartersOf(int left, int right, int above, int below)
    {
        return QuartersAt(Zone, left, right, above, below);
    }

    /// <returns>Of a window in which each neighbour is so much higher every other second.</returns>
    public int QuartersAt(int zone, int left, int right, int above, int below)
    {
        int[] swings = new int[] { left, right, above, below };
        for (int second = 0; second < PadTuning.PadMeansPerWindow; second++)
        {
            for (int side = 0; side < PadNeighbours.Most; side++)
            {
                SetSide(zone, side, Level + (second % 2 * swings[side]));
            }

            _bench.Second();
        }

        return Look(zone);
    }

    /// <returns>Of a window at whose end each neighbour that shall go has so little left.</returns>
    public int QuartersAfter(int zone, bool[] isGoing, int left)
    {
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            SetSide(zone, side, Level);
        }

        _bench.StillWindow();
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            SetSide(zone, side, isGoing[side] ? left : Level);
        }

        _bench.Second();
        return Look(zone);
    }

    private int Look(int zone)
    {
        _reference.Look(zone, _states);
        return _reference.Quarters();
    }

    private void SetSide(int zone, int side, int mean)
    {
        int other = PadNeighbours.Of(zone, side);
        if (other >= 0)
        {
            _bench.Set(other, mean);
        }
    }
}
