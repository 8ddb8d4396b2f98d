using SmartMat.Hal;
using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Tests.Link;

namespace SmartMat.Tests;

/// <summary>A whole mat as it comes up: what it knows, and what it does before somebody lies down.</summary>
[TestClass]
public sealed class MatBootTests
{
    [TestMethod]
    public void The_motor_is_off_before_the_first_tick()
    {
        BlockStore store = new BlockStore();
        MatBench bench = new MatBench(store, MatBench.BootsOf(store, 1), WakeCause.PowerOn);
        bench.Board.SetDuty(600);
        bench.Mat.Begin();
        Assert.AreEqual(0, bench.Board.DutyPerMille);
    }

    [TestMethod]
    public void The_first_frames_come_quickly_and_then_five_a_second()
    {
        MatBench bench = MatBench.Booted(new BlockStore());
        bench.Run(3 * Tuning.BusyScanMs);
        Assert.AreEqual(3, bench.Pads.Scans);
        bench = MatBench.Ready();
        int scans = bench.Pads.Scans;
        bench.Run(2_000);
        Assert.AreEqual(10, bench.Pads.Scans - scans);
    }

    [TestMethod]
    public void What_was_learned_and_set_is_known_after_the_next_boot()
    {
        MatBench first = MatBench.Ready();
        first.Run(3_000);
        Settings settings = new Settings();
        settings.TrySet(120, 60, 0, 300, 120);
        settings.TrySetProgramme((int)Programme.Free);
        first.Store.Keep(settings);
        MatBench bench = MatBench.Booted(first.Store);
        bench.Run(6_000);
        bench.LieDown();
        bench.RunUntil(MatEvent.SessionStarted);
        Assert.AreEqual(0, bench.Count(MatEvent.Calibrating));
        Assert.AreEqual(120, bench.ValueOf(MatEvent.SessionStarted));
        Assert.AreEqual(0, bench.FeltMs(10_000));
    }

    [TestMethod]
    public void Boots_and_their_causes_are_counted_and_so_are_faults()
    {
        MatBench first = MatBench.Ready();
        first.Pads.IsConverterBroken = true;
        first.Run(2_000);
        Assert.AreEqual(1, first.Count(MatEvent.Fault));
        MatBench bench = MatBench.Booted(first.Store);
        bench.Run(5_000);
        byte[] vitals = new byte[1 + Vitals.Length + 2];
        Assert.IsTrue(first.Store.TryRead("vitals", vitals));
        Assert.AreEqual(2, (int)vitals[1 + Vitals.BootsAt]);
        FaultLog faults = new FaultLog(first.Store, bench.Mat.Events);
        faults.Begin();
        Assert.AreEqual(1, faults.Count);
    }

    [TestMethod]
    public void Who_lies_there_at_boot_starts_nothing_until_the_mat_was_empty()
    {
        MatBench first = MatBench.Ready();
        MatBench bench = MatBench.Booted(first.Store);
        bench.LieDown();
        bench.RunUntil(MatEvent.Lying);
        bench.Run(10_000);
        Assert.AreEqual(0, bench.Count(MatEvent.SessionStarted));
        bench.Leave();
        bench.RunUntil(MatEvent.Left);
        bench.Run(Tuning.EmptyConfirmMs + 500);
        bench.LieDown();
        bench.RunUntil(MatEvent.SessionStarted);
    }

    [TestMethod]
    public void Whose_weight_has_woken_it_starts_a_session_by_itself()
    {
        MatBench first = MatBench.Ready();
        MatBench bench = new MatBench(first.Store, MatBench.BootsOf(first.Store, 1), WakeCause.WakeLine);
        bench.Mat.Begin();
        bench.LieDown();
        bench.RunUntil(MatEvent.SessionStarted);
    }

    [TestMethod]
    public void On_its_cell_it_sleeps_once_nobody_has_been_there_for_two_minutes()
    {
        MatBench bench = MatBench.Ready();
        bench.Board.IsUsbPresent = false;
        bench.Run(PowerTuning.AwakeMs - 2_000);
        Assert.AreEqual((int)MatWish.None, (int)bench.Mat.Upkeep.Wish);
        bench.Run(4_000);
        Assert.AreEqual((int)MatWish.Sleep, (int)bench.Mat.Upkeep.Wish);
    }

    [TestMethod]
    public void It_stays_awake_while_the_button_is_held()
    {
        MatBench bench = MatBench.Ready();
        bench.Board.IsUsbPresent = false;
        bench.Board.IsPressed = true;
        bench.Run(PowerTuning.AwakeMs + 10_000);
        Assert.AreEqual((int)MatWish.None, (int)bench.Mat.Upkeep.Wish);
    }

    [TestMethod]
    public void It_stays_awake_for_a_session_that_waits()
    {
        MatBench bench = MatBench.Ready();
        bench.Press();
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
        bench.RunUntil(MatEvent.SessionPaused);
        bench.Board.IsUsbPresent = false;
        bench.Run((Tuning.DefaultPauseLimitS * 1_000) - 1_000);
        Assert.AreEqual(0, bench.Count(MatEvent.SessionEnded));
        bench.Run(PowerTuning.AwakeMs);
        Assert.AreEqual((int)MatWish.None, (int)bench.Mat.Upkeep.Wish);
        bench.Run(3_000);
        Assert.AreEqual((int)MatWish.Sleep, (int)bench.Mat.Upkeep.Wish);
    }

    [TestMethod]
    public void In_safe_mode_no_pad_is_read_and_no_motor_driven_and_what_was_stored_stays()
    {
        MatBench first = MatBench.Ready();
        string vitals = VitalsOf(first.Store);
        MatBench bench = new MatBench(first.Store, MatBench.BootsOf(first.Store, 5), WakeCause.PowerOn);
        bench.Board.SetDuty(600);
        bench.Mat.Begin();
        bench.Tick();
        Assert.AreEqual(1, bench.Count(MatEvent.SafeMode));
        Assert.AreEqual((int)Fault.SafeMode, bench.ValueOf(MatEvent.Fault));
        bench.LieDown();
        bench.Press();
        Assert.AreEqual(0, bench.FeltMs(5_000));
        Assert.AreEqual(0, bench.Pads.Scans);
        Assert.AreEqual((int)MatWish.Restart, (int)bench.Mat.Upkeep.Wish);
        Assert.AreEqual(vitals, VitalsOf(first.Store));
    }

    [TestMethod]
    public void A_first_boot_stores_what_it_learned_once()
    {
        MatBench bench = MatBench.Ready();
        Assert.IsTrue(bench.Store.Read("baseline", new byte[1]) > 0);
        bench.Store.TryDelete("baseline");
        bench.Run(120_000);
        Assert.AreEqual(0, bench.Store.Read("baseline", new byte[1]));
    }

    [TestMethod]
    public void Its_light_says_that_it_is_safe_mode()
    {
        BlockStore store = new BlockStore();
        MatBench bench = new MatBench(store, MatBench.BootsOf(store, 4), WakeCause.PowerOn);
        bench.Mat.Begin();
        for (int step = 0; step < 20; step++)
        {
            bench.Tick();
            Assert.AreEqual(LedPattern.IsOn(CalibrationState.Uncalibrated, SessionState.Idle, PowerWord.SafeMode, 0, step * 100),
                bench.Board.IsLit);
            bench.Run(90);
        }
    }

    private static string VitalsOf(BlockStore store)
    {
        byte[] block = new byte[1 + Vitals.Length + 2];
        Assert.IsTrue(store.TryRead("vitals", block));
        return Hex.Text(block, 0, block.Length);
    }
}
