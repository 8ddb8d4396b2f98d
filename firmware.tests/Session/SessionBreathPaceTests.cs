using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>What a session keeps of the measured breath: the pace at its start and at its end.</summary>
[TestClass]
public sealed class SessionBreathPaceTests
{
    private const int StartMs = 1_000_000;

    [TestMethod]
    public void The_first_pace_of_a_session_is_its_start_and_the_newest_its_end()
    {
        Breath measured = Breathing(150);
        SessionBreath breath = Begun(measured, new Settings());
        SessionMachine session = Lying();
        breath.Update(session, WayRound.Unknown, StartMs + 50_000);
        int startX10 = measured.PerMinuteX10;
        int startQuality = measured.Quality;
        Assert.IsTrue(startX10 > 0);
        Assert.AreEqual(startX10, breath.StartX10);
        Assert.AreEqual(startX10, breath.EndX10);
        Assert.AreEqual(startQuality, breath.StartQuality);
        Breathe(measured, StartMs, StartMs + 60_000, 100);
        Assert.IsTrue(measured.PerMinuteX10 > 0 && measured.PerMinuteX10 != startX10);
        breath.Update(session, WayRound.Unknown, StartMs + 60_000);
        Assert.AreEqual(startX10, breath.StartX10);
        Assert.AreEqual(startQuality, breath.StartQuality);
        Assert.AreEqual(measured.PerMinuteX10, breath.EndX10);
        Assert.AreEqual(measured.Quality, breath.EndQuality);
    }

    [TestMethod]
    [DataRow(BreathTuning.BreathStartMs - 1, true)]
    [DataRow(BreathTuning.BreathStartMs, false)]
    public void A_pace_that_is_known_only_after_a_minute_and_a_half_is_no_start(int sessionMs, bool isStart)
    {
        Breath measured = Breathing(150);
        SessionBreath breath = Begun(measured, new Settings());
        breath.Update(Lying(), WayRound.Unknown, StartMs + sessionMs);
        Assert.AreEqual(isStart ? measured.PerMinuteX10 : 0, breath.StartX10);
        Assert.AreEqual(isStart ? measured.Quality : 0, breath.StartQuality);
        Assert.AreEqual(measured.PerMinuteX10, breath.EndX10);
    }

    [TestMethod]
    public void The_last_pace_is_forgotten_once_it_is_older_than_two_minutes()
    {
        Breath measured = Breathing(150);
        SessionBreath breath = Begun(measured, new Settings());
        SessionMachine session = Lying();
        breath.Update(session, WayRound.Unknown, StartMs + 100_000);
        int paceX10 = breath.EndX10;
        int quality = breath.EndQuality;
        Assert.IsTrue(paceX10 > 0 && quality > 0);
        measured.Reset(StartMs + 100_000);
        breath.Update(session, WayRound.Unknown, StartMs + 110_000);
        Assert.AreEqual(paceX10, breath.EndX10);
        breath.Update(session, WayRound.Unknown, StartMs + 100_000 + BreathTuning.BreathEndMs);
        Assert.AreEqual(paceX10, breath.EndX10);
        Assert.AreEqual(quality, breath.EndQuality);
        breath.Update(session, WayRound.Unknown, StartMs + 101_000 + BreathTuning.BreathEndMs);
        Assert.AreEqual(0, breath.EndX10);
        Assert.AreEqual(0, breath.EndQuality);
    }

    [TestMethod]
    public void The_next_session_knows_nothing_of_the_last()
    {
        Breath measured = Breathing(150);
        SessionBreath breath = Begun(measured, new Settings());
        breath.Update(Lying(), WayRound.Unknown, StartMs + 50_000);
        breath.Begin();
        Assert.AreEqual(0, breath.StartX10);
        Assert.AreEqual(0, breath.StartQuality);
        Assert.AreEqual(0, breath.EndX10);
        Assert.AreEqual(0, breath.EndQuality);
    }

    [TestMethod]
    public void The_ramp_begins_at_the_pace_that_was_measured()
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySetBreath(40, 60, true));
        Breath measured = Breathing(120);
        SessionBreath breath = Begun(measured, settings);
        breath.Update(Lying(), WayRound.Unknown, StartMs + Tuning.ListenMs);
        breath.Pacer.Times.Find(breath.Pacer.Times.BeginMs);
        int firstMs = breath.Pacer.Times.InhaleMs + breath.Pacer.Times.ExhaleMs;
        Assert.AreEqual(600_000 / measured.PerMinuteX10, firstMs);
    }

    [TestMethod]
    public void Once_a_second_the_measurement_is_told_the_cues_pace()
    {
        Breath measured = new Breath();
        SessionBreath breath = Begun(measured, new Settings());
        SessionMachine session = Lying();
        breath.Update(session, WayRound.Unknown, StartMs);
        Assert.AreEqual(60, measured.CuePerMinuteX10);
        measured.CuePerMinuteX10 = 1;
        breath.Update(session, WayRound.Unknown, StartMs + 999);
        Assert.AreEqual(1, measured.CuePerMinuteX10);
        breath.Update(session, WayRound.Unknown, StartMs + 1_000);
        Assert.AreEqual(60, measured.CuePerMinuteX10);
    }

    [TestMethod]
    public void Without_a_session_nothing_is_kept_and_there_is_no_cue()
    {
        Breath measured = Breathing(150);
        measured.CuePerMinuteX10 = 60;
        SessionBreath breath = Begun(measured, new Settings());
        breath.Update(new SessionMachine(new Settings(), new SessionGoal()), WayRound.HeadAtTop, StartMs);
        Assert.AreEqual(0, measured.CuePerMinuteX10);
        Assert.AreEqual((int)WayRound.Unknown, (int)breath.Way);
        Assert.AreEqual(0, breath.EndX10);
    }

    private static SessionBreath Begun(Breath measured, Settings settings)
    {
        SessionBreath breath = new SessionBreath(measured, settings, new SessionGoal());
        breath.Begin();
        return breath;
    }

    private static SessionMachine Lying()
    {
        SessionMachine session = new SessionMachine(new Settings(), new SessionGoal());
        Assert.IsTrue(session.Update(Occupancy.Lying, true, true, Command.None, StartMs));
        return session;
    }

    /// <summary>Somebody who has lain there for a minute, so that the pace is known.</summary>
    private static Breath Breathing(int paceX10)
    {
        Breath breath = new Breath();
        breath.Reset(StartMs - 60_000);
        Breathe(breath, StartMs - 60_000, StartMs, paceX10);
        Assert.IsTrue(breath.PerMinuteX10 > 0);
        return breath;
    }

    /// <summary>Frames 20 times a second and three ticks between them; chest up while the pelvis goes down, in triangles.</summary>
    private static void Breathe(Breath breath, int fromMs, int toMs, int paceX10)
    {
        LoadShape shape = new LoadShape();
        int[] load = new int[MatLayout.ZoneCount];
        int breathMs = 600_000 / paceX10;
        for (int ms = fromMs; ms < toMs; ms += Tuning.BusyScanMs)
        {
            int phase = ms % breathMs * 2_000 / breathMs;
            int wave = phase < 1_000 ? phase - 500 : 1_500 - phase;
            for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
            {
                int band = zone / MatLayout.Columns;
                load[zone] = band <= 3 ? 2_000 + (wave * 40 / 500) : band <= 6 ? 800 - (wave * 16 / 500) : 2_500 - (wave * 25 / 500);
            }

            shape.Measure(load);
            breath.Take(shape, ms);
            for (int tick = 2; tick < Tuning.BusyScanMs / Tuning.TickMs; tick++)
            {
                breath.Step(ms + (tick * Tuning.TickMs));
            }
        }
    }
}
