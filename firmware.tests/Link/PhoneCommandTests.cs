using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Link;

/// <summary>Requests that the mat itself carries out, in the tick in which they come.</summary>
[TestClass]
public sealed class PhoneCommandTests
{
    [TestMethod]
    public void What_the_phone_asks_for_is_taken_once_and_answered_by_what_came_of_it()
    {
        PhoneBench bench = InSession();
        bench.Phone.Say("0310");
        bench.TickAndObey(Occupancy.Lying);
        Assert.AreEqual((int)Command.Pause, (int)bench.Taken);
        Assert.AreEqual("80031001", bench.Phone.Hear());
        bench.TickAndObey(Occupancy.Lying);
        Assert.AreEqual((int)Command.None, (int)bench.Taken);
        Assert.AreEqual((int)SessionState.Paused, (int)bench.Parts.Session.State);
    }

    [TestMethod]
    public void What_the_mat_did_not_do_is_the_wrong_state()
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.AreEqual("80021008", bench.Ask("0210"));
        Assert.AreEqual((int)Command.Stop, (int)bench.Taken);
        bench.Tick();
        Assert.AreEqual((int)Command.None, (int)bench.Taken);
    }

    [TestMethod]
    public void Asked_again_it_is_answered_again_and_not_done_again()
    {
        PhoneBench bench = InSession();
        bench.Phone.Say("0310");
        bench.TickAndObey(Occupancy.Lying);
        bench.Phone.Hear();
        bench.Phone.Say("0310");
        bench.TickAndObey(Occupancy.Lying);
        Assert.AreEqual((int)Command.None, (int)bench.Taken);
        Assert.AreEqual("80031001", bench.Phone.Hear());
    }

    [TestMethod]
    public void A_phone_that_goes_in_the_same_moment_moves_nothing()
    {
        PhoneBench bench = InSession();
        bench.Phone.Say("0210");
        bench.Phone.Connect();
        bench.TickAndObey(Occupancy.Lying);
        Assert.AreEqual((int)Command.None, (int)bench.Taken);
        Assert.IsTrue(bench.Parts.Session.IsActive);
    }

    [TestMethod]
    public void A_warning_that_was_felt_is_counted_in_the_sessions_record()
    {
        PhoneBench bench = InSession();
        bench.Parts.Events.Put(MatEvent.Dwell, 5, (int)DwellStage.Hot, bench.NowMs);
        bench.TickAndObey(Occupancy.Lying);
        bench.Parts.Events.Put(MatEvent.Dwell, 5, (int)DwellStage.Limit, bench.NowMs);
        bench.TickAndObey(Occupancy.Lying);
        Assert.AreEqual(1, (int)Stopped(bench)[SessionRecord.AlertsAt]);
    }

    [TestMethod]
    public void What_is_felt_in_a_session_can_be_seen_in_its_record()
    {
        PhoneBench bench = InSession();
        bench.HasFrame = true;
        for (int i = 0; i < 100; i++)
        {
            bench.TickAndObey(Occupancy.Lying);
        }

        bench.HasFrame = false;
        Assert.IsTrue(Stopped(bench)[SessionRecord.PeakAt] > 0);
    }

    /// <returns>The record of the session, which the phone has stopped.</returns>
    private static byte[] Stopped(PhoneBench bench)
    {
        bench.Phone.Say("0210");
        bench.TickAndObey(Occupancy.Lying);
        bench.MayWrite = true;
        bench.Tick();
        byte[] record = new byte[SessionRecord.Length];
        Assert.IsTrue(bench.Bench.Records.TryRead(1, record));
        return record;
    }

    /// <returns>Somebody lies there, and a session of ten minutes has begun.</returns>
    private static PhoneBench InSession()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Acknowledge();
        bench.Bench.Bench.LieDown();
        bench.Bench.Bench.Begin(Programme.Free, 600);
        bench.MotorRests = false;
        bench.Tick();
        bench.Phone.Hear();
        return bench;
    }
}
