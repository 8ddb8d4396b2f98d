using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class PadMendTests
{
    private const int Zone = 4;
    private const int Half = PadTuning.PadMendMs / 2;

    [TestMethod]
    [DataRow((int)PadState.Shorted, 300)]
    [DataRow((int)PadState.Shorted, 0)]
    [DataRow((int)PadState.Saturated, 300)]
    [DataRow((int)PadState.Drifting, 0)]
    public void A_pad_comes_back_after_ten_sound_seconds_and_not_before(int state, int microsiemens)
    {
        PadMend mend = new PadMend();
        Assert.IsFalse(mend.IsMended(Zone, (PadState)state, microsiemens, false, Half));
        Assert.IsFalse(mend.IsMended(Zone, (PadState)state, microsiemens, false, Half - 1));
        Assert.IsTrue(mend.IsMended(Zone, (PadState)state, microsiemens, false, 1));
    }

    [TestMethod]
    [DataRow((int)PadState.Shorted, PadTuning.PadSaturatedMicrosiemens)]
    [DataRow((int)PadState.Saturated, PadTuning.PadSaturatedMicrosiemens)]
    [DataRow((int)PadState.Drifting, PadTuning.PadEmptyMicrosiemens)]
    public void One_bad_frame_begins_anew(int state, int badMicrosiemens)
    {
        int sound = (PadState)state == PadState.Drifting ? 0 : 300;
        PadMend mend = new PadMend();
        mend.IsMended(Zone, (PadState)state, sound, false, PadTuning.PadMendMs - 1);
        Assert.IsFalse(mend.IsMended(Zone, (PadState)state, badMicrosiemens, false, 50));
        Assert.IsFalse(mend.IsMended(Zone, (PadState)state, sound, false, PadTuning.PadMendMs - 1));
        Assert.IsTrue(mend.IsMended(Zone, (PadState)state, sound, false, 1));
    }

    [TestMethod]
    public void What_proves_nothing_neither_counts_nor_begins_anew()
    {
        PadMend mend = new PadMend();
        mend.IsMended(Zone, PadState.Saturated, 300, true, Half);
        Assert.IsFalse(mend.IsMended(Zone, PadState.Saturated, 0, false, PadTuning.PadMendMs));
        Assert.IsTrue(mend.IsMended(Zone, PadState.Saturated, 300, true, Half));
        mend.IsMended(Zone + 1, PadState.Drifting, 0, false, Half);
        Assert.IsFalse(mend.IsMended(Zone + 1, PadState.Drifting, 900, true, PadTuning.PadMendMs));
        Assert.IsTrue(mend.IsMended(Zone + 1, PadState.Drifting, 0, false, Half));
    }

    [TestMethod]
    public void An_open_pad_comes_back_with_the_first_load()
    {
        PadMend mend = new PadMend();
        Assert.IsFalse(mend.IsMended(Zone, PadState.Open, Tuning.LoadedMicrosiemens - 1, true, 60_000));
        Assert.IsTrue(mend.IsMended(Zone, PadState.Open, Tuning.LoadedMicrosiemens, true, 50));
    }

    [TestMethod]
    public void Stuck_and_noisy_pads_are_not_judged_by_their_load()
    {
        PadMend mend = new PadMend();
        Assert.IsFalse(mend.IsMended(Zone, PadState.Stuck, 0, false, 60_000));
        Assert.IsFalse(mend.IsMended(Zone, PadState.Noisy, 300, true, 60_000));
    }
}
