using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class SessionBreathTests
{
    private const long StartMs = 1_000_000;

    [TestMethod]
    public void Without_a_measured_pace_the_ramp_begins_at_twelve_a_minute_when_the_listening_ends()
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySetBreath(40, 60, true));
        SessionBreath breath = new SessionBreath(new Breath(), settings, new SessionGoal());
        SessionMachine session = Running(settings);
        breath.Begin();
        breath.Update(session, WayRound.Unknown, StartMs + Tuning.ListenMs - 1);
        Assert.IsTrue(breath.Pacer.Times.IsListening);
        breath.Update(session, WayRound.Unknown, StartMs + Tuning.ListenMs);
        Assert.IsFalse(breath.Pacer.Times.IsListening);
        breath.Pacer.Times.Find(breath.Pacer.Times.BeginMs);
        Assert.AreEqual(Tuning.OwnBreathMs, breath.Pacer.Times.InhaleMs + breath.Pacer.Times.ExhaleMs);
    }

    [TestMethod]
    public void A_pace_that_is_never_known_leaves_start_and_end_unknown()
    {
        Settings settings = new Settings();
        SessionBreath breath = new SessionBreath(new Breath(), settings, new SessionGoal());
        SessionMachine session = Running(settings);
        breath.Begin();
        for (int ms = 0; ms < 300_000; ms += 1_000)
        {
            breath.Update(session, WayRound.Unknown, StartMs + ms);
        }

        Assert.AreEqual(0, breath.StartX10);
        Assert.AreEqual(0, breath.EndX10);
        Assert.AreEqual(0, breath.StartQuality);
        Assert.AreEqual(0, breath.EndQuality);
    }

    [TestMethod]
    public void The_measurement_knows_the_cues_pace_while_it_is_on_and_none_without_a_session()
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySetBreath(40, 40, false));
        Breath measured = new Breath();
        SessionBreath breath = new SessionBreath(measured, settings, new SessionGoal());
        breath.Begin();
        breath.Update(Running(settings), WayRound.Unknown, StartMs + 60_000);
        Assert.AreEqual(75, measured.CuePerMinuteX10);
        breath.Update(new SessionMachine(settings, new SessionGoal()), WayRound.Unknown, StartMs + 61_000);
        Assert.AreEqual(0, measured.CuePerMinuteX10);
    }

    [TestMethod]
    public void Lengths_that_change_in_a_session_count_from_the_next_on()
    {
        Settings settings = new Settings();
        Assert.IsTrue(settings.TrySetBreath(40, 60, false));
        SessionBreath breath = new SessionBreath(new Breath(), settings, new SessionGoal());
        breath.Begin();
        Assert.IsTrue(settings.TrySetBreath(20, 20, true));
        breath.Update(Running(settings), WayRound.Unknown, StartMs + 60_000);
        breath.Pacer.Times.Find(60_000);
        Assert.AreEqual(10_000, breath.Pacer.Times.InhaleMs + breath.Pacer.Times.ExhaleMs);
    }

    [TestMethod]
    public void The_way_round_is_kept_when_the_person_has_gone_and_forgotten_with_the_next_session()
    {
        Settings settings = new Settings();
        SessionBreath breath = new SessionBreath(new Breath(), settings, new SessionGoal());
        SessionMachine session = Running(settings);
        breath.Begin();
        breath.Update(session, WayRound.HeadAtBottom, StartMs);
        breath.Update(session, WayRound.Unknown, StartMs + 10);
        Assert.AreEqual((int)WayRound.HeadAtBottom, (int)breath.Way);
        breath.Begin();
        Assert.AreEqual((int)WayRound.Unknown, (int)breath.Way);
    }

    private static SessionMachine Running(Settings settings)
    {
        SessionMachine session = new SessionMachine(settings, new SessionGoal());
        Assert.IsTrue(session.Update(Occupancy.Lying, true, true, Command.None, StartMs));
        return session;
    }
}
