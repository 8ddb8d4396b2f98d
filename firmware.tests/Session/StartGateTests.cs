using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class StartGateTests
{
    private const long EndedMs = 100_000;

    [TestMethod]
    public void A_reboot_under_a_person_starts_nothing()
    {
        StartGate gate = new StartGate();
        gate.Update(false);
        Assert.IsFalse(gate.IsOpen(0));
        Assert.IsFalse(gate.IsOpen(3_600_000));
    }

    [TestMethod]
    public void The_gate_opens_once_the_mat_has_been_empty_and_stays_open()
    {
        StartGate gate = new StartGate();
        gate.Update(true);
        Assert.IsTrue(gate.IsOpen(5_000));
        gate.Update(false);
        Assert.IsTrue(gate.IsOpen(6_000));
    }

    [TestMethod]
    public void For_half_an_hour_after_a_session_no_other_starts_by_itself()
    {
        StartGate gate = GateAfterASession();
        Assert.IsFalse(gate.IsOpen(EndedMs));
        Assert.IsFalse(gate.IsOpen(EndedMs + (30 * 60_000) - 1));
        Assert.IsTrue(gate.IsOpen(EndedMs + (30 * 60_000)));
    }

    [TestMethod]
    public void Emptying_the_mat_does_not_shorten_the_half_hour()
    {
        StartGate gate = GateAfterASession();
        gate.Update(true);
        Assert.IsFalse(gate.IsOpen(EndedMs + 60_000));
    }

    [TestMethod]
    public void The_half_hour_counts_from_the_last_session()
    {
        StartGate gate = GateAfterASession();
        gate.NoteEnd(EndedMs + 1_000_000);
        Assert.IsFalse(gate.IsOpen(EndedMs + Tuning.CoolDownMs));
        Assert.IsTrue(gate.IsOpen(EndedMs + 1_000_000 + Tuning.CoolDownMs));
    }

    [TestMethod]
    public void A_session_that_began_by_button_before_the_mat_was_ever_empty_leaves_the_gate_shut()
    {
        StartGate gate = new StartGate();
        gate.NoteEnd(EndedMs);
        Assert.IsFalse(gate.IsOpen(EndedMs + Tuning.CoolDownMs));
    }

    [TestMethod]
    [DataRow(60_000, 5_000)]
    [DataRow(1, 0)]
    [DataRow(30 * 60_000, 2_000_000)]
    public void The_half_hour_goes_on_through_sleep(int leftMs, int wokenMs)
    {
        StartGate gate = new StartGate();
        gate.Begin(true, leftMs, wokenMs);
        Assert.AreEqual(leftMs, gate.CoolDownLeftMs(wokenMs));
        Assert.AreEqual(NotByItself.TooSoon, gate.WhyClosed(wokenMs + leftMs - 1));
        Assert.AreEqual(1, gate.CoolDownLeftMs(wokenMs + leftMs - 1));
        Assert.IsTrue(gate.IsOpen(wokenMs + leftMs));
        Assert.AreEqual(0, gate.CoolDownLeftMs(wokenMs + leftMs));
        Assert.AreEqual(0, gate.CoolDownLeftMs(wokenMs + leftMs + 60_000));
    }

    [TestMethod]
    [DataRow(true, 0)]
    [DataRow(false, NotByItself.NotEmptySinceBoot)]
    public void Who_woke_the_mat_has_lain_down_on_an_empty_one(bool isWokenByWakeLine, int why)
    {
        StartGate gate = new StartGate();
        gate.Begin(isWokenByWakeLine, 0, 5_000);
        Assert.AreEqual(why, gate.WhyClosed(5_000));
        Assert.AreEqual(0, gate.CoolDownLeftMs(5_000));
    }

    [TestMethod]
    public void Before_the_first_session_there_is_no_half_hour()
    {
        Assert.AreEqual(0, new StartGate().CoolDownLeftMs(5_000));
    }

    [TestMethod]
    public void A_mat_that_stays_empty_stays_open()
    {
        StartGate gate = new StartGate();
        gate.Update(true);
        gate.Update(true);
        Assert.IsTrue(gate.IsOpen(5_000));
    }

    [TestMethod]
    public void The_half_hour_is_what_is_left_after_a_session()
    {
        StartGate gate = GateAfterASession();
        Assert.AreEqual(Tuning.CoolDownMs - 60_000, gate.CoolDownLeftMs(EndedMs + 60_000));
    }

    private static StartGate GateAfterASession()
    {
        StartGate gate = new StartGate();
        gate.Update(true);
        gate.NoteEnd(EndedMs);
        return gate;
    }
}
