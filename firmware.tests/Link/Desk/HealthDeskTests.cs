using SmartMat.Link;
using SmartMat.Sensing;

namespace SmartMat.Tests.Link.Desk;

/// <summary>Faults, pads, vitals and boots as a phone reads them.</summary>
[TestClass]
public sealed class HealthDeskTests
{
    private const string NoZones = "0000000000";

    [TestMethod]
    public void It_serves_five_requests()
    {
        Assert.AreEqual("5051525354", ServedOps.Of(New(new PartsBench())));
    }

    [TestMethod]
    [DataRow((int)Op.GetFaults, "")]
    [DataRow((int)Op.GetFaults, "0000")]
    [DataRow((int)Op.ClearFaults, "")]
    [DataRow((int)Op.ClearFaults, "0000")]
    [DataRow((int)Op.GetPads, "00")]
    [DataRow((int)Op.GetVitals, "00")]
    [DataRow((int)Op.GetBoots, "00")]
    public void Faults_are_asked_for_with_one_parameter_the_rest_without(int op, string parameters)
    {
        PartsBench bench = new PartsBench();
        Assert.AreEqual((int)Result.InvalidParameter, (int)bench.Ask(New(bench), (Op)op, parameters));
        Assert.AreEqual("", bench.Told());
    }

    [TestMethod]
    public void A_fault_is_told_by_its_index_with_how_many_there_are()
    {
        PartsBench bench = new PartsBench();
        HealthDesk desk = New(bench);
        Assert.AreEqual("00", Ask(bench, Op.GetFaults, "00"));
        bench.Bench.Events.Put(MatEvent.Fault, (int)Fault.PadStuck, 9, 0);
        bench.Bench.Events.Put(MatEvent.Fault, (int)Fault.Wet, 0, 0);
        bench.Bench.Events.Put(MatEvent.Mended, (int)Fault.Wet, 0, 0);
        Assert.IsTrue(bench.Clock.TrySet(PartsBench.NowUtcS, 0, 0));
        desk.Update(0);
        string times = "00000000" + "00000000" + "803bb16a" + "803bb16a";
        Assert.AreEqual("02" + "05" + "01" + "0100" + "0002000000" + times, Ask(bench, Op.GetFaults, "00"));
        Assert.AreEqual("02" + "0a" + "00" + "0100" + NoZones + times, Ask(bench, Op.GetFaults, "01"));
        Assert.AreEqual("02", Ask(bench, Op.GetFaults, "02"));
        Assert.AreEqual("02", Ask(bench, Op.GetFaults, "ff"));
    }

    [TestMethod]
    public void What_is_past_can_be_cleared_and_what_is_present_stays()
    {
        PartsBench bench = new PartsBench();
        bench.Bench.Events.Put(MatEvent.Fault, (int)Fault.Wet, 0, 0);
        bench.Bench.Events.Put(MatEvent.Mended, (int)Fault.Wet, 0, 0);
        bench.Bench.Events.Put(MatEvent.Fault, (int)Fault.Radio, 0, 0);
        New(bench).Update(0);
        Assert.AreEqual("02", Ask(bench, Op.ClearFaults, "14"));
        Assert.AreEqual("01", Ask(bench, Op.ClearFaults, "0a"));
        Assert.AreEqual("01", Ask(bench, Op.ClearFaults, "00"));
        Assert.AreEqual("0114", Ask(bench, Op.GetFaults, "00").Substring(0, 4));
    }

    [TestMethod]
    public void Pads_that_are_all_fine()
    {
        Assert.AreEqual("0001" + "0000000000000000000000000000000000", Ask(new PartsBench(), Op.GetPads, ""));
    }

    [TestMethod]
    public void Each_pad_has_four_bits_the_first_of_two_in_the_low_half()
    {
        PartsBench bench = new PartsBench();
        PadMask pads = bench.Bench.Senses.Pads.Mask;
        pads.TrySet(0, PadState.Open);
        pads.TrySet(1, PadState.Saturated);
        pads.TrySet(3, PadState.Shorted);
        pads.TrySet(30, PadState.Stuck);
        pads.TrySet(31, PadState.Noisy);
        pads.TrySet(32, PadState.Drifting);
        Assert.AreEqual("0601" + "6120" + "00000000000000000000000000" + "4305", Ask(bench, Op.GetPads, ""));
        pads.TrySet(16, PadState.Open);
        Assert.AreEqual("0700" + "6120" + "000000000000" + "01" + "000000000000" + "4305", Ask(bench, Op.GetPads, ""));
    }

    [TestMethod]
    public void Vitals_and_boots_are_told_as_they_are_now()
    {
        PartsBench bench = new PartsBench();
        bench.Health.Begin();
        HealthDesk desk = New(bench);
        desk.Update(0);
        desk.Update(1_500);
        bench.Health.NoteSession(Tuning.SettlingMs);
        bench.Health.NoteScan(false, 200, 1_500);
        Assert.AreEqual("01000000" + "01000000" + "01000000" + "01000000" + "dc05" + "00" + "00", Ask(bench, Op.GetVitals, ""));
        Assert.AreEqual("0100" + "0100" + "0000000000000000", Ask(bench, Op.GetBoots, ""));
        desk.Update(2_000);
        Assert.AreEqual("02000000", Ask(bench, Op.GetVitals, "").Substring(0, 8));
    }

    [TestMethod]
    public void Boots_are_counted_by_what_began_them()
    {
        BlockStore store = new BlockStore();
        PartsBench bench = new PartsBench();
        int[] causes = { 1, 4, 4, 2 };
        Health health = bench.Health;
        for (int i = 0; i < causes.Length; i++)
        {
            health = new Health(store, bench.Bench.Events, bench.Bench.Senses.Pads, causes[i]);
            health.Begin();
            Assert.IsTrue(health.Save(0));
        }

        HealthDesk desk = new HealthDesk(health, bench.Bench.Senses.Pads.Mask, bench.Clock);
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(desk, Op.GetBoots, ""));
        Assert.AreEqual("0400" + "0000" + "0100" + "0100" + "0000" + "0200", bench.Told());
    }

    [TestMethod]
    public void It_saves_what_health_has_to_save()
    {
        PartsBench bench = new PartsBench();
        HealthDesk desk = New(bench);
        Assert.IsFalse(desk.Save(0));
        bench.Health.Begin();
        Assert.IsTrue(desk.Save(0));
        Assert.IsFalse(desk.Save(0));
    }

    private static HealthDesk New(PartsBench bench)
    {
        return new HealthDesk(bench.Health, bench.Bench.Senses.Pads.Mask, bench.Clock);
    }

    private static string Ask(PartsBench bench, Op op, string parameters)
    {
        Assert.AreEqual((int)Result.Success, (int)bench.Ask(New(bench), op, parameters));
        return bench.Told();
    }
}
