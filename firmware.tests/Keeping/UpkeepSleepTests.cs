using SmartMat.Hal;
using SmartMat.Sensing;

namespace SmartMat.Tests.Keeping;

/// <summary>When the mat wishes to sleep or to restart, and what it keeps.</summary>
[TestClass]
public sealed class UpkeepSleepTests
{
    private const int AwakeS = PowerTuning.AwakeMs / 1000;
    private const int EmptyAwakeS = PowerTuning.EmptyAwakeMs / 1000;

    [TestMethod]
    public void Alone_for_two_minutes_it_says_so_and_sleeps()
    {
        UpkeepBench bench = UpkeepBench.New();
        bench.RunS(AwakeS);
        Assert.AreEqual((int)MatWish.None, (int)bench.Upkeep.Wish);
        bench.RunS(1);
        Assert.AreEqual((int)MatWish.Sleep, (int)bench.Upkeep.Wish);
        Told.Next(bench.Events, MatEvent.Sleeps, 0, 0, UpkeepBench.FirstMs + PowerTuning.AwakeMs);
        Told.NoMore(bench.Events);
    }

    [TestMethod]
    [DataRow(true, false, false)]
    [DataRow(false, true, false)]
    [DataRow(false, false, true)]
    public void A_session_a_phone_or_a_cable_keeps_it_awake(bool isActing, bool isTalking, bool isUsb)
    {
        UpkeepBench bench = UpkeepBench.New();
        bench.IsActing = isActing;
        bench.IsTalking = isTalking;
        bench.Power.IsUsbPresent = isUsb;
        Assert.AreEqual(600, bench.RunS(600));
        bench.IsActing = false;
        bench.IsTalking = false;
        bench.Power.IsUsbPresent = false;
        Assert.AreEqual(AwakeS, bench.RunS(600));
    }

    [TestMethod]
    public void A_person_keeps_it_awake()
    {
        BenchSenses lying = BenchSenses.Empty();
        lying.LieDown();
        Assert.AreEqual(600, RunOver(lying));
        BenchSenses kneeling = BenchSenses.Empty();
        kneeling.Kneel();
        Assert.AreEqual(600, RunOver(kneeling));
    }

    [TestMethod]
    public void A_thing_does_not_and_neither_does_what_nobody_has_told_yet()
    {
        BenchSenses bag = BenchSenses.Empty();
        bag.PutDown();
        Assert.AreEqual(AwakeS + 1, RunOver(bag));
        BenchSenses touched = BenchSenses.Empty();
        touched.Pads.LieDown(2_000);
        touched.RunUntil(Occupancy.Contact);
        Assert.AreEqual(AwakeS + 1, RunOver(touched));
    }

    [TestMethod]
    public void An_empty_cell_sleeps_under_a_person_and_a_phone()
    {
        UpkeepBench bench = UpkeepBench.OnEmptyCell();
        BenchSenses lying = BenchSenses.Empty();
        lying.LieDown();
        bench.Senses = lying.Senses;
        bench.IsTalking = true;
        Assert.AreEqual(EmptyAwakeS, bench.RunS(600));
        Assert.AreEqual((int)MatWish.Sleep, (int)bench.Upkeep.Wish);
    }

    [TestMethod]
    public void But_not_before_what_runs_has_ended()
    {
        UpkeepBench bench = UpkeepBench.OnEmptyCell();
        bench.IsActing = true;
        Assert.AreEqual(60, bench.RunS(60));
        bench.IsActing = false;
        Assert.AreEqual(EmptyAwakeS, bench.RunS(600));
    }

    [TestMethod]
    public void What_is_left_of_the_half_hour_goes_through_sleep()
    {
        BlockStore store = new BlockStore();
        UpkeepBench before = new UpkeepBench(store, BadBoots.Count(store, 1, BootEnd.Unknown), WakeCause.PowerOn, 1_000);
        before.Tick(0);
        before.Gate.NoteEnd(before.NowMs);
        before.RunS(AwakeS + 1);
        Assert.AreEqual((int)MatWish.Sleep, (int)before.Upkeep.Wish);
        UpkeepBench after = new UpkeepBench(store, BadBoots.Count(store, 1, BootEnd.Unknown), WakeCause.WakeLine, 1_600);
        after.Tick(0);
        long opensMs = UpkeepBench.FirstMs + Tuning.CoolDownMs - ((AwakeS - 1) * 1000) - 600_000;
        Assert.IsFalse(after.Gate.IsOpen(opensMs - 1));
        Assert.IsTrue(after.Gate.IsOpen(opensMs));
    }

    [TestMethod]
    public void Safe_mode_never_sleeps_and_ends_in_a_restart_after_an_hour()
    {
        BlockStore store = new BlockStore();
        UpkeepBench bench = UpkeepBench.InSafeMode(store);
        Assert.AreEqual((PowerTuning.SafeModeMs / 1000) + 1, bench.RunS(10_000));
        Assert.AreEqual((int)MatWish.Restart, (int)bench.Upkeep.Wish);
        Assert.IsFalse(BadBoots.Count(store, 1, BootEnd.Unknown).IsSafe);
    }

    [TestMethod]
    public void Whoever_lets_it_out_of_safe_mode_has_it_restart_at_the_next_look()
    {
        UpkeepBench bench = UpkeepBench.InSafeMode(new BlockStore());
        bench.RunS(10);
        bench.Upkeep.Safe.Leave();
        Assert.AreEqual(1, bench.RunS(10));
        Assert.AreEqual((int)MatWish.Restart, (int)bench.Upkeep.Wish);
    }

    /// <returns>Seconds that the mat stays awake with what these see, 600 at most.</returns>
    private static int RunOver(BenchSenses senses)
    {
        UpkeepBench bench = UpkeepBench.New();
        bench.Senses = senses.Senses;
        return bench.RunS(600);
    }
}
