using SmartMat.Sensing;
using SmartMat.Tests.Sensing;

namespace SmartMat.Tests;

/// <summary>Senses over bench pads, and the clock that goes with them.</summary>
public sealed class BenchSenses
{
    public BenchSenses()
    {
        Senses = new Senses(Pads);
    }

    public BenchPads Pads { get; } = new BenchPads();

    public Senses Senses { get; }

    public long NowMs { get; private set; }

    /// <summary>A frame of each reference has been read, and no more.</summary>
    public static BenchSenses Ready(int gainPercent)
    {
        BenchSenses bench = new BenchSenses();
        bench.Pads.GainPercent = gainPercent;
        bench.Run(3 * Tuning.IdleScanMs);
        Assert.IsFalse(bench.Senses.IsWarmingUp);
        return bench;
    }

    /// <summary>Calibrated, and just seen to be empty.</summary>
    public static BenchSenses Empty()
    {
        BenchSenses bench = new BenchSenses();
        bench.RunUntil(Occupancy.Nobody);
        return bench;
    }

    public void Run(int ms)
    {
        for (int passedMs = 0; passedMs < ms; passedMs += Tuning.IdleScanMs)
        {
            Scan();
        }
    }

    public void RunUntil(Occupancy wanted)
    {
        for (int frame = 0; Senses.Occupancy != wanted; frame++)
        {
            Assert.IsTrue(frame < 1_000);
            Scan();
        }
    }

    /// <summary>A thing, which does not move.</summary>
    public void PutDown()
    {
        Pads.LieDown(2_000);
        RunUntil(Occupancy.Object);
    }

    public void LieDown()
    {
        Sway(0, MatLayout.Bands - 1, 500, Occupancy.Lying);
    }

    public void Kneel()
    {
        Sway(4, 6, 900, Occupancy.OtherPerson);
    }

    /// <summary>Whoever lives moves load to and fro.</summary>
    private void Sway(int firstBand, int lastBand, int microsiemens, Occupancy wanted)
    {
        for (int frame = 0; Senses.Occupancy != wanted; frame++)
        {
            Assert.IsTrue(frame < 100);
            bool isUpper = frame / 13 % 2 == 0;
            for (int zone = firstBand * MatLayout.Columns; zone < (lastBand + 1) * MatLayout.Columns; zone++)
            {
                int more = zone / MatLayout.Columns <= (firstBand + lastBand) / 2 == isUpper ? 100 : 0;
                Pads.Press(zone, 1_000_000 / (microsiemens + more));
            }

            Scan();
        }
    }

    private void Scan()
    {
        Senses.Scan(NowMs);
        for (int tick = 1; tick < Tuning.IdleScanMs / Tuning.TickMs; tick++)
        {
            Senses.Look(NowMs);
        }

        NowMs += Tuning.IdleScanMs;
    }
}
