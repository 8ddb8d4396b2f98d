using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Senses over bench pads at the full rate, and what a test lays on them.</summary>
public sealed class BenchBody
{
    public const int FrameMs = Tuning.BusyScanMs;

    /// <summary>A tick with a scan lasts two.</summary>
    private const int TicksBetween = (FrameMs / Tuning.TickMs) - 2;

    /// <summary>Somebody on the back, shoulders at band 0, by band: left, spine, right; uS.</summary>
    private static readonly int[] s_onBack =
    {
        900, 700, 950, 1_100, 1_000, 1_000, 1_000, 1_100, 950, 900, 1_000, 1_000, 700, 800, 750, 350, 300, 300,
        200, 150, 250, 900, 1_000, 900, 1_500, 1_700, 1_400, 1_300, 1_500, 1_400, 700, 500, 750,
    };

    public BenchBody()
    {
        Senses = new Senses(Pads);
    }

    public BenchPads Pads { get; } = new BenchPads();

    public Senses Senses { get; }

    /// <summary>Of the next frame.</summary>
    public long NowMs { get; private set; }

    /// <summary>Calibrated, and just seen to be empty.</summary>
    public static BenchBody Empty()
    {
        BenchBody bench = new BenchBody();
        bench.RunUntil(Occupancy.Nobody);
        return bench;
    }

    /// <summary>Some zones of a mat that has known it for long.</summary>
    public void Become(int zones, PadState state)
    {
        byte[] block = new byte[PadWatch.BlockLength];
        block[0] = 1;
        for (int zone = 0; zone < zones; zone++)
        {
            block[1 + zone] = (byte)state;
        }

        Crc16.Seal(block);
        Assert.IsTrue(Senses.Pads.TryRead(block));
    }

    public void Run(int ms)
    {
        for (int passedMs = 0; passedMs < ms; passedMs += FrameMs)
        {
            Frame();
        }
    }

    public void RunUntil(Occupancy wanted)
    {
        for (int frame = 0; Senses.Occupancy != wanted; frame++)
        {
            Assert.IsTrue(frame < 2_000);
            Frame();
        }
    }

    /// <summary>A thing as heavy as somebody on the back, and spread likewise.</summary>
    public void PutDown()
    {
        Press(0);
        RunUntil(Occupancy.Object);
    }

    /// <summary>Somebody lies down on the back, and moves a little until the mat knows.</summary>
    public void LieDown()
    {
        for (int frame = 0; Senses.Occupancy != Occupancy.Lying; frame++)
        {
            Assert.IsTrue(frame < 1_000);
            Press(frame / 20 % 2 == 0 ? 100 : -100);
            Frame();
        }
    }

    /// <summary>And goes on breathing, 15 times a minute: shoulders up while the pelvis goes down, by a fiftieth.</summary>
    public void Breathe(int ms)
    {
        const int BreathMs = 4_000;
        for (int passedMs = 0; passedMs < ms; passedMs += FrameMs)
        {
            int phase = (int)(NowMs % BreathMs);
            Press((phase < BreathMs / 2 ? phase : BreathMs - phase) / 50 - 20);
            Frame();
        }
    }

    public void Frame()
    {
        Scan();
        for (int tick = 1; tick <= TicksBetween; tick++)
        {
            Senses.Look(NowMs + ((1 + tick) * Tuning.TickMs));
        }

        Pass();
    }

    /// <returns>What the scan said.</returns>
    public bool Scan()
    {
        return Senses.Scan(NowMs);
    }

    /// <summary>On to the next frame.</summary>
    public void Pass()
    {
        NowMs += FrameMs;
    }

    /// <param name="perMille">So much more in the upper bands, and less in the lower ones.</param>
    private void Press(int perMille)
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int band = zone / MatLayout.Columns;
            int more = band <= 3 ? perMille : band >= 7 ? -perMille : 0;
            Pads.Press(zone, 1_000_000 / (s_onBack[zone] * (1_000 + more) / 1_000));
        }
    }
}
