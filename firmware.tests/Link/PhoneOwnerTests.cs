using SmartMat.Link;
using SmartMat.Session;
using SmartMat.Tests.Log;

namespace SmartMat.Tests.Link;

/// <summary>What needs somebody at the mat, and when flash may be written.</summary>
[TestClass]
public sealed class PhoneOwnerTests
{
    private const string ForgetAll = "401d57495045";
    private const string SetSettings = "310200012858025a002c017800";

    [TestMethod]
    public void A_press_shows_the_key_and_lets_a_phone_forget_everything()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Mat.NotePress(false, bench.NowMs);
        Assert.IsFalse(bench.Mat.Display.IsDue(bench.NowMs));
        Assert.AreEqual("80401d0b", bench.Ask(ForgetAll));
        bench.Mat.NotePress(true, bench.NowMs);
        Assert.IsTrue(bench.Mat.Display.IsDue(bench.NowMs));
        Assert.AreEqual("80401e01", bench.Ask("401e57495045"));
    }

    [TestMethod]
    public void A_new_key_forgets_every_phone_and_is_shown()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Ask("10170105");
        string shown = IdShown(bench);
        bench.Mat.Obey(OwnerWish.NewKey);
        bench.Tick();
        Assert.AreEqual(2, bench.Pairing.Changes);
        Assert.AreEqual(-1, bench.Radio.Unlocked);
        Assert.IsFalse(bench.Mat.WantsFrames);
        Assert.IsFalse(shown == IdShown(bench));
        Assert.IsTrue(bench.Mat.Display.IsDue(bench.NowMs));
        Assert.AreEqual(string.Empty, bench.Ask("7001"));
    }

    [TestMethod]
    public void Who_gets_to_see_the_new_key_is_let_in_and_greeted_in_the_same_connection()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Mat.Obey(OwnerWish.NewKey);
        bench.Tick();
        BenchPhone phone = new BenchPhone(bench.Radio, bench.Pairing);
        phone.SayHello();
        bench.Tick();
        Assert.AreEqual("c0", phone.Hear().Substring(0, 2));
    }

    [TestMethod]
    public void It_is_made_once_and_only_when_the_motor_rests()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.MotorRests = false;
        bench.Mat.Obey(OwnerWish.NewKey);
        bench.Tick();
        bench.Mat.Obey(OwnerWish.None);
        bench.Run(1_000);
        Assert.AreEqual(1, bench.Pairing.Changes);
        bench.MotorRests = true;
        bench.Run(1_000);
        Assert.AreEqual(2, bench.Pairing.Changes);
    }

    [TestMethod]
    public void Without_a_wish_nothing_is_renewed()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.Mat.Obey(OwnerWish.None);
        bench.Run(1_000);
        Assert.AreEqual(1, bench.Pairing.Changes);
    }

    [TestMethod]
    [DataRow((int)OwnerWish.NewKey, 1)]
    [DataRow((int)OwnerWish.EraseAll, 0)]
    public void Only_who_wishes_so_loses_everything_else_too(int wish, int left)
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.IsTrue(bench.Bench.Records.TryWrite(1, LogBench.Record(1)));
        bench.Mat.Obey((OwnerWish)wish);
        bench.Tick();
        Assert.AreEqual(2, bench.Pairing.Changes);
        Assert.AreEqual(left, bench.Bench.Records.Count);
    }

    [TestMethod]
    public void What_was_set_is_written_when_flash_may_be_and_nothing_else_in_that_tick()
    {
        PhoneBench bench = Settled();
        bench.Ask(SetSettings);
        int writes = bench.Bench.Store.Writes;
        bench.Run(1_000);
        Assert.AreEqual(writes, bench.Bench.Store.Writes);
        Assert.IsFalse(bench.Mat.Care.MayWrite);
        bench.MayWrite = true;
        bench.Tick();
        Assert.AreEqual(writes + 1, bench.Bench.Store.Writes);
        Assert.IsFalse(bench.Mat.Care.MayWrite);
        bench.Tick();
        Assert.AreEqual(writes + 1, bench.Bench.Store.Writes);
        Assert.IsTrue(bench.Mat.Care.MayWrite);
    }

    [TestMethod]
    public void While_somebody_watches_live_others_write_nothing()
    {
        PhoneBench bench = Settled();
        bench.MayWrite = true;
        bench.Tick();
        Assert.IsTrue(bench.Mat.Care.MayWrite);
        bench.Ask("10170105");
        bench.Tick();
        Assert.IsFalse(bench.Mat.Care.MayWrite);
    }

    [TestMethod]
    public void The_radio_may_stop_only_while_the_motor_rests()
    {
        PhoneBench bench = PhoneBench.Open();
        Assert.IsTrue(bench.Mat.Care.IsQuiet);
        bench.MotorRests = false;
        bench.Tick();
        Assert.IsFalse(bench.Mat.Care.IsQuiet);
    }

    /// <returns>Nothing waits any longer to be written.</returns>
    private static PhoneBench Settled()
    {
        PhoneBench bench = PhoneBench.Open();
        bench.MayWrite = true;
        bench.Run(200);
        bench.MayWrite = false;
        return bench;
    }

    private static string IdShown(PhoneBench bench)
    {
        return Hex.Text(bench.Radio.HelloShown, 0, Hello.KeyIdLength);
    }
}
