using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A zone and its neighbours, moved by a test window by window, and what is made of the zone.</summary>
public sealed class BenchMotion
{
    public const int Zone = 16;

    private const int Level = 15_000;

    private readonly BenchMeans _bench = new BenchMeans();
    private readonly PadUse _use = new PadUse();
    private readonly PadMotion _motion;
    private readonly byte[] _states = new byte[MatLayout.ZoneCount];
    private int _level = Level;
    private long _nowMs;

    public BenchMotion()
    {
        _motion = new PadMotion(_bench.Means);
        _bench.SetAll(Level);

        // The first window begins with the leap from nothing.
        Window(new int[PadTuning.PadMeansPerWindow], 0, 0, false);
    }

    public PadState State
    {
        get { return (PadState)_states[Zone]; }
        set { _states[Zone] = (byte)value; }
    }

    /// <summary>Steps that the last block took.</summary>
    public int Steps { get; private set; }

    public void Reset()
    {
        _motion.Reset(Zone);
    }

    /// <returns>What the zone is after a window in which it rested and its neighbours swung.</returns>
    /// <param name="besides">How much higher the two beside it are every other second, left and right.</param>
    /// <param name="others">The two above and below.</param>
    public PadState Rest(int besides, int others, bool isUsed)
    {
        return Window(new int[PadTuning.PadMeansPerWindow], besides, others, isUsed);
    }

    /// <returns>What the zone is after a window in which it swung itself.</returns>
    public PadState Swing(int swing, int besides, int others)
    {
        int[] aways = new int[PadTuning.PadMeansPerWindow];
        for (int second = 1; second < PadTuning.PadMeansPerWindow; second += 2)
        {
            aways[second] = swing;
        }

        return Window(aways, besides, others, true);
    }

    /// <returns>What the zone is after a window in which it went up by a step each second and all others rested.</returns>
    public PadState Climb(int step, bool isUsed = true)
    {
        int[] aways = new int[PadTuning.PadMeansPerWindow];
        for (int second = 0; second < PadTuning.PadMeansPerWindow; second++)
        {
            aways[second] = (second + 1) * step;
        }

        PadState now = Window(aways, 0, 0, isUsed);
        _level += PadTuning.PadMeansPerWindow * step;
        return now;
    }

    /// <returns>What the zone is after so many seconds in which nobody was there and all pads showed what they are given.</returns>
    /// <param name="zone">Mean of the zone.</param>
    /// <param name="neighbours">Of all others.</param>
    /// <param name="seconds">A multiple of a block.</param>
    public PadState Leave(int zone, int neighbours, int seconds)
    {
        PadState now = PadState.Fine;
        for (int second = 0; second < seconds; second++)
        {
            _bench.SetAll(neighbours);
            _bench.Set(Zone, zone);
            now = Second(false, false);
        }

        return now;
    }

    /// <param name="aways">By second, of the zone.</param>
    /// <param name="besides">The one on the left is so much higher every other second, the one on the right lower if negative besides.</param>
    /// <param name="others">Above and below.</param>
    /// <param name="isUsed">A person was there.</param>
    public PadState Window(int[] aways, int besides, int others, bool isUsed)
    {
        PadState now = PadState.Fine;
        for (int second = 0; second < PadTuning.PadMeansPerWindow; second++)
        {
            int isUp = second % 2;
            _bench.Set(Zone, _level + aways[second]);
            _bench.Set(PadNeighbours.Of(Zone, 0), Level + (isUp * (besides < 0 ? -besides : besides)));
            _bench.Set(PadNeighbours.Of(Zone, 1), Level + (isUp * besides));
            _bench.Set(PadNeighbours.Of(Zone, 2), Level + (isUp * others));
            _bench.Set(PadNeighbours.Of(Zone, 3), Level + (isUp * others));

            // Whoever was not there comes with the window's last frame, so that the next one is used from its first.
            now = Second(isUsed, isUsed || second == PadTuning.PadMeansPerWindow - 1);
        }

        return now;
    }

    private PadState Second(bool isUsed, bool isPersonAtEnd)
    {
        _bench.Frames();
        _bench.Steps();
        _nowMs += Tuning.BusyScanMs;
        _use.NoteFrame(isUsed, _nowMs);
        _use.NoteFrame(isPersonAtEnd, _nowMs);
        _use.NoteMean();
        return _bench.Means.IsBlockComplete ? Judge() : PadState.Fine;
    }

    private PadState Judge()
    {
        PadState now = PadState.Fine;
        int judged = 0;
        Steps = 0;
        _motion.Begin();
        while (_motion.IsBusy)
        {
            PadState next = _motion.Step(_states, _use);
            Steps++;
            if (_motion.Judged >= 0)
            {
                Assert.AreEqual(judged, _motion.Judged);
                judged++;
                now = _motion.Judged == Zone ? next : now;
            }
        }

        Assert.AreEqual(MatLayout.ZoneCount, judged);
        return now;
    }
}
