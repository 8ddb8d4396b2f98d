using SmartMat.Sensing;
using SmartMat.Session;
using static SmartMat.Tests.Session.DwellScene;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class DwellReliefTests
{
    [TestMethod]
    public void A_zone_that_warned_does_not_warn_again_after_relief()
    {
        Dwell dwell = FreshDwell();
        int[] load = new int[MatLayout.ZoneCount];
        load[LeftFoot] = 500;
        Assert.AreEqual(1, CountWarnings(dwell, load, Occupancy.Standing, 0, 200_000));
        load[LeftFoot] = 0;
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Standing, 200_050, 220_000));
        Assert.AreEqual((int)DwellStage.Fine, (int)dwell.StageOf(LeftFoot));
        load[LeftFoot] = 500;
        Assert.AreEqual(0, CountWarnings(dwell, load, Occupancy.Standing, 220_050, 440_000));
        Assert.AreEqual((int)DwellStage.Limit, (int)dwell.StageOf(LeftFoot));
    }

    [TestMethod]
    public void A_moment_of_lightness_is_no_relief_ten_seconds_are()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        CountWarnings(dwell, load, Occupancy.Lying, 0, 60_000);
        load[Back] = 0;
        CountWarnings(dwell, load, Occupancy.Lying, 60_050, 60_000 + Tuning.ReliefMs - StepMs);
        Assert.IsTrue(dwell.LoadedMs(Back) >= 60_000 - StepMs);
        CountWarnings(dwell, load, Occupancy.Lying, 60_050 + Tuning.ReliefMs - StepMs, 60_000 + Tuning.ReliefMs + StepMs);
        Assert.AreEqual(0, dwell.LoadedMs(Back));
    }

    [TestMethod]
    public void Load_between_light_and_loaded_is_neither_dwell_nor_relief()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        CountWarnings(dwell, load, Occupancy.Lying, 0, 60_000);
        int loadedMs = dwell.LoadedMs(Back);
        load[Back] = Tuning.DwellOnMicrosiemens / 2;
        CountWarnings(dwell, load, Occupancy.Lying, 60_050, 120_000);
        Assert.AreEqual(loadedMs, dwell.LoadedMs(Back));
        load[Back] = Tuning.DwellOnMicrosiemens - 1;
        CountWarnings(dwell, load, Occupancy.Lying, 120_050, 180_000);
        Assert.AreEqual(loadedMs, dwell.LoadedMs(Back));
        load[Back] = Tuning.DwellOnMicrosiemens;
        CountWarnings(dwell, load, Occupancy.Lying, 180_050, 190_000);
        Assert.IsTrue(dwell.LoadedMs(Back) > loadedMs);
    }

    [TestMethod]
    public void Half_light_moments_do_not_add_up_with_loaded_ones_to_relief()
    {
        Dwell dwell = FreshDwell();
        int[] load = LyingLoad();
        int nowMs = 0;
        for (int turn = 0; turn < 10; turn++)
        {
            load[Back] = 0;
            CountWarnings(dwell, load, Occupancy.Lying, nowMs + FrameMs, nowMs + 4_000);
            load[Back] = 500;
            CountWarnings(dwell, load, Occupancy.Lying, nowMs + 4_000 + FrameMs, nowMs + 8_000);
            nowMs += 8_000;
        }

        Assert.IsTrue(dwell.LoadedMs(Back) > 30_000);
    }

    [TestMethod]
    public void A_new_session_may_warn_again()
    {
        Dwell dwell = FreshDwell();
        Assert.AreEqual(2, CountWarnings(dwell, Feet(), Occupancy.Standing, 0, 200_000));
        dwell.Reset(300_000);
        Assert.AreEqual(0, dwell.LoadedMs(LeftFoot));
        Assert.AreEqual((int)DwellStage.Fine, (int)dwell.StageOf(LeftFoot));
        Assert.AreEqual(0, CountWarnings(dwell, Feet(), Occupancy.Standing, 300_050, 479_000));
        Assert.AreEqual(2, CountWarnings(dwell, Feet(), Occupancy.Standing, 479_050, 500_000));
    }
}
