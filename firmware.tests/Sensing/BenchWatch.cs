using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Watched pads, frame by frame, with three ticks between frames as on the mat.</summary>
public sealed class BenchWatch
{
    /// <summary>Of the means: somebody's load, well above what counts as loaded.</summary>
    public const int Level = 15_000;

    private const int TicksBetween = 3;

    private readonly int[] _counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
    private long _nowMs;

    public BenchWatch()
    {
        SetAll(Level);
    }

    public PadWatch Watch { get; } = new PadWatch(new FrontEnd());

    /// <summary>From frame to frame.</summary>
    public int FrameMs { get; set; } = Tuning.BusyScanMs;

    /// <summary>A block as one mat stored it: states, and sessions under suspicion of one zone.</summary>
    public static byte[] Block(int zone, PadState state, int sessions)
    {
        byte[] block = new byte[PadWatch.BlockLength];
        block[0] = 1;
        block[1 + zone] = (byte)((sessions * 16) + (int)state);
        Crc16.Seal(block);
        return block;
    }

    /// <summary>Of one zone, as if it had been found out before.</summary>
    public void Become(int zone, PadState state)
    {
        Assert.IsTrue(Watch.TryRead(Block(zone, state, 0)));
    }

    /// <returns>All other zones are fine, and this one is so.</returns>
    public bool IsOnly(int zone, PadState state)
    {
        return Watch.Mask.StateOf(zone) == state && Watch.Mask.LeftOut == (state == PadState.Fine ? 0 : 1);
    }

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

    public void Frame(bool isPerson)
    {
        Watch.NoteFrame(isPerson, _nowMs);
        for (int tick = 0; tick <= TicksBetween; tick++)
        {
            Watch.Step(_counts, _nowMs);
        }

        _nowMs += FrameMs;
    }

    /// <summary>As many frames as make a mean.</summary>
    public void Second(bool isPerson)
    {
        for (int frame = 0; frame < PadTuning.PadFramesPerMean; frame++)
        {
            Frame(isPerson);
        }
    }

    public void Seconds(int seconds, bool isPerson)
    {
        for (int second = 0; second < seconds; second++)
        {
            Second(isPerson);
        }
    }

    /// <summary>By so much all swing: six quarters of proof a window, but for a zone in a corner.</summary>
    public int Swing { get; set; } = 30;

    /// <summary>All but one zone are a little higher every other second.</summary>
    public void SwingFor(int seconds, int restingZone, bool isPerson)
    {
        for (int second = 0; second < seconds; second++)
        {
            SetAll(Level + (second % 2 * Swing));
            Set(restingZone, Level);
            Second(isPerson);
        }
    }
}
