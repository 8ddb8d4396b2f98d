using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests;

/// <summary>A whole mat with somebody on it: sessions begin, wait and end, and what is felt meanwhile.</summary>
[TestClass]
public sealed class MatSessionTests
{
    [TestMethod]
    public void The_motor_breathes_as_the_pacer_says()
    {
        Settings settings = new Settings();
        settings.TrySetBreath(50, 70, false);
        BlockStore store = new BlockStore();
        store.Keep(settings);
        MatBench bench = MatBench.Ready(store);
        bench.LieDown();
        bench.RunUntil(MatEvent.SessionStarted);
        long startedMs = bench.TimeOf(MatEvent.SessionStarted);
        bench.Run(10_000);
        BreathPacer pacer = new BreathPacer(settings, new SessionGoal());
        pacer.Times.Begin(5_000, 7_000, false);
        for (int tick = 0; tick < 2_400; tick++)
        {
            int sessionMs = (int)(bench.NowMs - startedMs);
            bench.Tick();
            Assert.AreEqual(pacer.DutyPerMilleAt(sessionMs, Tuning.DefaultTargetS * 1_000), bench.Board.DutyPerMille);
        }
    }

    [TestMethod]
    public void In_a_session_frames_come_twenty_a_second_one_tick_after_the_edges_of_the_breath()
    {
        MatBench bench = MatBench.InSession();
        bench.Run(Tuning.NewsMs + 5_000);
        long startedMs = bench.TimeOf(MatEvent.SessionStarted);
        for (int tick = 0; tick < 100; tick++)
        {
            int sessionMs = (int)(bench.NowMs - startedMs);
            int scans = bench.Pads.Scans;
            bench.Tick();
            Assert.AreEqual(sessionMs % Tuning.BusyScanMs == Tuning.TickMs ? 1 : 0, bench.Pads.Scans - scans);
        }
    }

    [TestMethod]
    public void Leaving_pauses_it_without_a_breath_and_coming_back_resumes_it()
    {
        MatBench bench = MatBench.InSession();
        bench.Run(20_000);
        bench.Leave();
        bench.RunUntil(MatEvent.SessionPaused);
        bench.Run(Tuning.PatternMaxMs);
        Assert.AreEqual(0, bench.FeltMs(12_000));
        bench.LieDown();
        bench.RunUntil(MatEvent.SessionResumed);
        Assert.IsTrue(bench.FeltMs(12_000) > 6_000);
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
    }

    [TestMethod]
    public void A_pause_that_lasts_ends_it()
    {
        MatBench bench = MatBench.InSession();
        bench.Run(5_000);
        bench.Leave();
        bench.RunUntil(MatEvent.SessionPaused);
        bench.Run(60_000);
        bench.RunUntil(MatEvent.SessionEnded);
        Assert.AreEqual((int)EndReason.PauseLimit, bench.ValueOf(MatEvent.SessionEnded));
        Assert.AreEqual(bench.TimeOf(MatEvent.SessionPaused) + (Tuning.DefaultPauseLimitS * 1_000), bench.TimeOf(MatEvent.SessionEnded));
    }

    [TestMethod]
    public void At_its_target_it_ends_by_itself_and_is_a_record()
    {
        MatBench bench = MatBench.InSession();
        bench.Run(Tuning.DefaultTargetS * 1_000);
        Assert.AreEqual(1, bench.Count(MatEvent.SessionFinishing));
        Assert.AreEqual((int)EndReason.Target, bench.ValueOf(MatEvent.SessionEnded));
        bench.Run(Tuning.PatternMaxMs);
        Assert.AreEqual(0, bench.FeltMs(12_000));
        byte[] record = bench.Records.Sound(1);
        Assert.AreEqual(Tuning.DefaultTargetS, Wire.GetU16(record, SessionRecord.DurationAt));
        Assert.AreEqual(Tuning.DefaultTargetS - 1, Wire.GetU16(record, SessionRecord.FirstZoneAt + (4 * 16)));
        Assert.IsTrue(Wire.GetU16(record, SessionRecord.DoseAt) > 0);
        Assert.AreEqual(200, (int)record[SessionRecord.BreathAtEndAt]);
        Assert.AreEqual(1, Wire.GetU16(record, SessionRecord.BootCountAt));
        Assert.AreEqual(2, bench.Count(MatEvent.Sensation));
        Assert.AreEqual(1, bench.Count(MatEvent.PlanDay));
        bench.Run(20_000);
        Assert.AreEqual(1, bench.Count(MatEvent.SessionStarted));
    }

    [TestMethod]
    public void The_motor_rests_with_the_first_frame_that_fails_and_the_mat_says_so()
    {
        MatBench bench = MatBench.InSession();
        bench.Run(21_000);
        Assert.AreEqual(200, bench.FeltMs(200));
        bench.Pads.IsConverterBroken = true;
        bench.Run(Tuning.BusyScanMs + Tuning.TickMs);
        Assert.AreEqual(0, bench.FeltMs(20_000));
        Assert.AreEqual((int)Fault.FrontEnd, bench.ValueOf(MatEvent.Fault));
        bench.Press();
        Assert.AreEqual((int)EndReason.Stopped, bench.ValueOf(MatEvent.SessionEnded));
    }

    [TestMethod]
    public void The_light_is_dark_in_a_session_and_says_when_it_waits()
    {
        MatBench bench = MatBench.InSession();
        for (int tick = 0; tick < 200; tick++)
        {
            bench.Tick();
            Assert.IsFalse(bench.Board.IsLit);
        }

        bench.Leave();
        bench.RunUntil(MatEvent.SessionPaused);
        for (int tick = 0; tick < 200; tick++)
        {
            bool isLit = LedPattern.IsOn(CalibrationState.Calibrated, SessionState.Paused, PowerWord.None, 0, bench.NowMs);
            bench.Tick();
            Assert.AreEqual(isLit, bench.Board.IsLit);
        }
    }
}
