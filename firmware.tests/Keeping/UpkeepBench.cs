using SmartMat.Hal;
using SmartMat.Keeping;
using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Tests.Sensing;

namespace SmartMat.Tests.Keeping;

/// <summary>One boot of a mat that lives on a good cell, one tick a second; the first one some time after power came.</summary>
public sealed class UpkeepBench
{
    public const long FirstMs = 50_000;

    public UpkeepBench(BlockStore store, Boots boots, WakeCause cause, uint clockS)
    {
        Power = new BenchBoard { IsUsbPresent = false, WokenBy = cause, ClockS = clockS, CellCounts = CellDivider.Counts(3_900) };
        Upkeep = new Upkeep(Power, boots, store, Gate, Events);
    }

    public BenchBoard Power { get; }

    public StartGate Gate { get; } = new StartGate();

    public EventRing Events { get; } = new EventRing();

    public Upkeep Upkeep { get; }

    public Senses Senses { get; set; } = BenchSenses.Ready(Divider.NominalPercent).Senses;

    public bool IsActing { get; set; }

    public bool IsTalking { get; set; }

    public bool MayWrite { get; set; } = true;

    /// <summary>Of the tick to come.</summary>
    public long NowMs { get; private set; } = FirstMs;

    /// <summary>In a first boot.</summary>
    public static UpkeepBench New()
    {
        BlockStore store = new BlockStore();
        return new UpkeepBench(store, BadBoots.Count(store, 1, BootEnd.Unknown), WakeCause.PowerOn, 0);
    }

    /// <summary>In the fourth boot in a row that began after a crash.</summary>
    public static UpkeepBench InSafeMode(BlockStore store)
    {
        return new UpkeepBench(store, BadBoots.Count(store, 4, BootEnd.Crash), WakeCause.PowerOn, 0);
    }

    /// <summary>With a cell that has been found empty.</summary>
    public static UpkeepBench OnEmptyCell()
    {
        UpkeepBench bench = New();
        bench.IsActing = true;
        bench.Power.CellCounts = CellDivider.Counts(3_300);
        bench.RunS(PowerTuning.BatteryEmptyReads * PowerTuning.BatteryReadMs / 1000);
        Assert.IsTrue(bench.Upkeep.Battery.IsEmpty);
        bench.IsActing = false;
        return bench;
    }

    /// <returns>That the battery was looked at.</returns>
    public bool Tick(int dutyPerMille)
    {
        Upkeep.Begin(dutyPerMille, NowMs);
        bool hasLooked = Upkeep.Update(Senses, IsActing, IsTalking, MayWrite, NowMs);
        NowMs += PowerTuning.PowerLookMs;
        return hasLooked;
    }

    /// <summary>So many seconds, or until the mat wishes something.</summary>
    /// <returns>How many it were.</returns>
    public int RunS(int seconds)
    {
        int passedS = 0;
        while (passedS < seconds && Upkeep.Wish == MatWish.None)
        {
            Tick(0);
            passedS++;
        }

        return passedS;
    }
}
