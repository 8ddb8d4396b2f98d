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

    private static StartGate GateAfterASession()
    {
        StartGate gate = new StartGate();
        gate.Update(true);
        gate.NoteEnd(EndedMs);
        return gate;
    }
}
