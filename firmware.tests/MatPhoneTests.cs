using SmartMat.Session;
using SmartMat.Tests.Link;

namespace SmartMat.Tests;

/// <summary>A whole mat with a phone that was let in, or a stranger.</summary>
[TestClass]
public sealed class MatPhoneTests
{
    [TestMethod]
    public void A_phone_starts_and_stops_a_session()
    {
        MatBench bench = MatBench.Ready();
        bench.Pads.LieDown(2_000);
        bench.RunUntil(MatEvent.Contact);
        BenchPhone phone = bench.Connect();
        Assert.AreEqual("01", bench.Ask(phone, "0120b40000"));
        Assert.AreEqual(180, bench.ValueOf(MatEvent.SessionStarted));
        Assert.AreEqual((int)Programme.Free, bench.DetailOf(MatEvent.SessionStarted));
        Assert.AreEqual("01", bench.Ask(phone, "0221"));
        Assert.AreEqual((int)EndReason.Stopped, bench.ValueOf(MatEvent.SessionEnded));
    }

    [TestMethod]
    public void Of_phone_and_button_at_once_the_button_wins()
    {
        MatBench bench = MatBench.Ready();
        BenchPhone phone = bench.Connect();
        bench.Board.IsPressed = true;
        bench.Run(100);
        bench.Board.IsPressed = false;
        phone.Say("0120b40000");
        bench.Tick();
        Assert.AreEqual((int)Programme.Guest, bench.DetailOf(MatEvent.SessionStarted));
    }

    [TestMethod]
    public void Who_watches_live_gets_twenty_frames_a_second_of_an_empty_mat()
    {
        MatBench bench = MatBench.Ready();
        BenchPhone phone = bench.Connect();
        Assert.AreEqual("010114", bench.Ask(phone, "10010114"));
        int scans = bench.Pads.Scans;
        bench.Run(1_000);
        Assert.AreEqual(20, bench.Pads.Scans - scans);
    }

    [TestMethod]
    public void A_stranger_is_thrown_out_but_not_while_a_session_runs()
    {
        MatBench bench = MatBench.InSession();
        bench.Radio.Connection = 1;
        bench.Radio.IsConnected = true;
        bench.Run(Tuning.StrangerMs + 1_000);
        Assert.AreEqual(0, bench.Radio.Restarts);
        bench.Press();
        bench.Run(2_500);
        Assert.AreEqual(1, bench.Radio.Restarts);
    }

    [TestMethod]
    public void A_mat_that_is_told_to_calibrate_waits_until_it_is_empty()
    {
        MatBench bench = MatBench.Ready();
        BenchPhone phone = bench.Connect();
        bench.Pads.LieDown(2_000);
        bench.RunUntil(MatEvent.Object);
        Assert.AreEqual("01", bench.Ask(phone, "0a01"));
        bench.Run(5_000);
        Assert.AreEqual(1, bench.Count(MatEvent.Calibrated));
        bench.Pads.Leave();
        bench.RunUntil(MatEvent.Calibrated);
    }

    [TestMethod]
    public void With_a_phone_near_it_does_not_sleep()
    {
        MatBench bench = MatBench.Ready();
        bench.Board.IsUsbPresent = false;
        BenchPhone phone = bench.Connect();
        for (int second = 0; second < (PowerTuning.AwakeMs / 1_000) + 10; second++)
        {
            phone.Say("7001");
            bench.Run(1_000);
            while (phone.Hear().Length > 0)
            {
            }
        }

        Assert.AreEqual((int)MatWish.None, (int)bench.Mat.Upkeep.Wish);
    }
}
