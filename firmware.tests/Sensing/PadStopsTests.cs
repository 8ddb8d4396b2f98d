using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class PadStopsTests
{
    private const int Zone = 16;

    [TestMethod]
    public void A_short_counts_after_half_a_second_and_not_before()
    {
        PadStops stops = new PadStops();
        Assert.AreEqual((int)PadState.Fine, (int)stops.Judge(Zone, PadTuning.PadShortMicrosiemens, false, 0));
        Assert.AreEqual((int)PadState.Fine, (int)stops.Judge(Zone, PadTuning.PadShortMicrosiemens, false, PadTuning.PadShortMs - 1));
        Assert.AreEqual((int)PadState.Shorted, (int)stops.Judge(Zone, PadTuning.PadShortMicrosiemens, false, PadTuning.PadShortMs));
    }

    [TestMethod]
    public void Just_below_a_short_under_a_heel_is_nothing_however_long()
    {
        PadStops stops = new PadStops();
        stops.Judge(Zone, PadTuning.PadShortMicrosiemens - 1, false, 0);
        Assert.AreEqual((int)PadState.Fine, (int)stops.Judge(Zone, PadTuning.PadShortMicrosiemens - 1, false, 600_000));
    }

    [TestMethod]
    public void A_frame_without_the_short_begins_anew()
    {
        PadStops stops = new PadStops();
        stops.Judge(Zone, PadTuning.PadShortMicrosiemens, false, 0);
        stops.NoteNone();
        Assert.AreEqual((int)PadState.Fine, (int)stops.Judge(Zone, PadTuning.PadShortMicrosiemens, false, PadTuning.PadShortMs));
        Assert.AreEqual((int)PadState.Fine, (int)stops.Judge(Zone, 300, false, PadTuning.PadShortMs + 50));
        Assert.AreEqual((int)PadState.Fine, (int)stops.Judge(Zone, PadTuning.PadShortMicrosiemens, false, 2 * PadTuning.PadShortMs));
    }

    [TestMethod]
    public void A_pad_at_its_stop_under_somebody_lying_counts_after_ten_seconds()
    {
        PadStops stops = new PadStops();
        stops.Judge(Zone, PadTuning.PadSaturatedMicrosiemens, true, 0);
        // What lies there may be taken for something else meanwhile.
        Assert.AreEqual(
            (int)PadState.Fine, (int)stops.Judge(Zone, PadTuning.PadSaturatedMicrosiemens, false, PadTuning.PadSaturatedMs - 1));
        Assert.AreEqual(
            (int)PadState.Saturated, (int)stops.Judge(Zone, PadTuning.PadSaturatedMicrosiemens, false, PadTuning.PadSaturatedMs));
    }

    [TestMethod]
    public void One_zone_does_not_count_for_another()
    {
        PadStops stops = new PadStops();
        stops.Judge(Zone, PadTuning.PadShortMicrosiemens, false, 0);
        Assert.AreEqual((int)PadState.Fine, (int)stops.Judge(Zone + 1, PadTuning.PadShortMicrosiemens, false, PadTuning.PadShortMs));
    }
}
