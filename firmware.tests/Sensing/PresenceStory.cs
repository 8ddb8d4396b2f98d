using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Presence frame by frame, beside a watch of its own that tells what could be seen, and since when.</summary>
public sealed class PresenceStory
{
    private const int SwayPerMille = 15;

    private readonly PostureWatch _watch = new PostureWatch();
    private int _scansSinceLook;

    public PresenceStory()
    {
        Show(new int[MatLayout.ZoneCount], Tuning.GoneMs + Tuning.BusyScanMs);
        Assert.AreEqual((int)Occupancy.Nobody, (int)Presence.Occupancy);
    }

    public Presence Presence { get; } = new Presence();

    /// <summary>Of the frame to come.</summary>
    public long NowMs { get; private set; }

    /// <summary>Of the last frame that was shown.</summary>
    public long ShownMs => NowMs - Tuning.BusyScanMs;

    /// <summary>Since when the frames look like what they look like now.</summary>
    public long SeenSinceMs { get; private set; }

    /// <summary>A thing; all else moves a little load from head to seat and back.</summary>
    public bool IsStill { get; set; }

    /// <summary>Somebody in bands first to last, evenly.</summary>
    public static int[] Bands(int first, int last)
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int zone = first * MatLayout.Columns; zone < (last + 1) * MatLayout.Columns; zone++)
        {
            load[zone] = 900;
        }

        return load;
    }

    /// <summary>Somebody on the back, of this share of 75 kg or more.</summary>
    public static int[] OnBack(int percent)
    {
        int[] load = BenchFrames.OnBack();
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            load[zone] = load[zone] * percent / 100;
        }

        return load;
    }

    /// <summary>Somebody has come, and so far nobody can tell who: sits, kneels, sits ...</summary>
    public void ComeRestlessly()
    {
        for (int turn = 0; turn < 4; turn++)
        {
            Show(turn % 2 == 0 ? Bands(2, 6) : BenchFrames.Feet(), 1_000);
        }

        Assert.AreEqual((int)Occupancy.Contact, (int)Presence.Occupancy);
    }

    /// <returns>True if the occupancy changed with the last frame.</returns>
    public bool Show(int[] load, int ms)
    {
        bool hasChanged = false;
        for (int passedMs = 0; passedMs < ms; passedMs += Tuning.BusyScanMs)
        {
            hasChanged = ShowFrame(load);
        }

        return hasChanged;
    }

    /// <summary>The same load until it is taken for this.</summary>
    public void ShowUntil(Occupancy wanted, int[] load)
    {
        for (int frame = 0; Presence.Occupancy != wanted; frame++)
        {
            Assert.IsTrue(frame < 1_000);
            ShowFrame(load);
        }

        Assert.AreEqual(ShownMs, Presence.SinceMs);
    }

    private bool ShowFrame(int[] still)
    {
        int[] load = Swayed(still);
        LoadShape shape = BenchFrames.ShapeOf(load);
        bool wasLying = Presence.Occupancy == Occupancy.Lying;
        bool hasChanged = Presence.Update(load, shape, NowMs);
        if (shape.TotalMicrosiemens < Tuning.ContactMicrosiemens)
        {
            _watch.Reset(NowMs);
            SeenSinceMs = NowMs;
        }
        else if (IsLookedAt(wasLying))
        {
            _watch.Take(load, shape, wasLying, NowMs);
        }

        Occupancy before = _watch.Seen;
        for (int tick = 1; tick < Tuning.BusyScanMs / Tuning.TickMs; tick++)
        {
            hasChanged |= Presence.Look(NowMs);
            _watch.Step();
            Assert.AreEqual(_watch.IsLooking, Presence.IsLooking);
        }

        SeenSinceMs = _watch.Seen == before ? SeenSinceMs : NowMs;
        Assert.AreEqual((int)_watch.Kind, (int)Presence.Posture);
        NowMs += Tuning.BusyScanMs;
        return hasChanged;
    }

    private bool IsLookedAt(bool wasLying)
    {
        _scansSinceLook = wasLying ? _scansSinceLook + 1 : 0;
        return _scansSinceLook % Tuning.ScansPerLook == 0;
    }

    private int[] Swayed(int[] load)
    {
        // No second is like the one before, nor like the one before that.
        int second = (int)(NowMs / 1_000 % 4);
        int sway = IsStill || second == 0 ? 0 : second == 1 ? SwayPerMille : second == 2 ? 3 * SwayPerMille : 2 * SwayPerMille;
        int[] swayed = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            swayed[zone] = load[zone] * (zone < MatLayout.ZoneCount / 2 ? 1_000 - sway : 1_000 + sway) / 1_000;
        }

        return swayed;
    }
}
