using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class DwellDoseTests
{
    private const int StepMs = 500;
    private const int Pelvis = 9 * MatLayout.Columns;
    private const int UpperBack = 3 * MatLayout.Columns;
    private const int LowerBack = (5 * MatLayout.Columns) + MatLayout.Spine;

    [TestMethod]
    public void A_usual_load_reaches_the_threshold_in_its_time_and_twice_the_load_in_half_of_it()
    {
        AssertNear(CoachTuning.DoseBackS, SecondsToFull(Fresh(), Pelvis, CoachTuning.DoseMicrosiemens), 3);
        AssertNear(CoachTuning.DoseBackS / 2, SecondsToFull(Fresh(), Pelvis, 2 * CoachTuning.DoseMicrosiemens), 3);
    }

    [TestMethod]
    public void Thresholds_go_by_the_region_of_the_body()
    {
        DwellDose dose = Fresh();
        Assert.AreEqual(CoachTuning.DoseBackS, dose.ThresholdS(0));
        Assert.AreEqual(CoachTuning.DoseNeckS, dose.ThresholdS(MatLayout.Spine));
        Assert.AreEqual(CoachTuning.DoseNeckS, dose.ThresholdS((10 * MatLayout.Columns) + MatLayout.Spine));
        dose.Way = WayRound.HeadAtTop;
        Assert.AreEqual(CoachTuning.DoseBackS, dose.ThresholdS((10 * MatLayout.Columns) + MatLayout.Spine));
        Assert.AreEqual(CoachTuning.DoseNeckS, dose.ThresholdS(MatLayout.Spine));
        Assert.AreEqual(CoachTuning.DoseLowerBackS, dose.ThresholdS(LowerBack));
        dose.Way = WayRound.HeadAtBottom;
        Assert.AreEqual(CoachTuning.DoseNeckS, dose.ThresholdS((10 * MatLayout.Columns) + MatLayout.Spine));
        dose.IsStanding = true;
        Assert.AreEqual(Tuning.FeetLimitMs / 1000, dose.ThresholdS(0));
    }

    [TestMethod]
    public void A_cautious_programme_has_lower_thresholds()
    {
        DwellDose dose = new DwellDose();
        dose.Begin(Programme.LowerBack, 0);
        AssertNear(CoachTuning.DoseBackS * 60 / 100, SecondsToFull(dose, Pelvis, CoachTuning.DoseMicrosiemens), 3);
    }

    [TestMethod]
    public void Only_what_is_unloaded_recovers()
    {
        DwellDose dose = Fresh();
        Press(dose, Pelvis, 600);
        Press(dose, UpperBack, 600);
        AssertNear(50, dose.PercentOf(Pelvis), 1);
        for (int s = 0; s < 300; s++)
        {
            dose.Take(Pelvis, 0, 0, 1_000);
            dose.Take(UpperBack, CoachTuning.DoseMicrosiemens, 0, 1_000);
        }

        Assert.AreEqual(0, dose.PercentOf(Pelvis));
        AssertNear(75, dose.PercentOf(UpperBack), 1);
    }

    [TestMethod]
    public void What_recovers_between_sessions_goes_by_the_time_between()
    {
        DwellDose dose = Fresh();
        Press(dose, Pelvis, 1_200);
        dose.End(2_000_000);
        dose.Begin(Programme.Plan, 2_000_000 + (CoachTuning.DoseRecoveryMs / 4));
        AssertNear(75, dose.PercentOf(Pelvis), 1);
        dose.End(3_000_000);
        dose.Begin(Programme.Plan, 90_000_000);
        Assert.AreEqual(0, dose.PercentOf(Pelvis));
    }

    [TestMethod]
    public void A_zone_is_told_once_until_it_has_recovered_by_half()
    {
        DwellDose dose = Fresh();
        Assert.AreEqual(1, Press(dose, Pelvis, 2_000));
        for (int s = 0; s < 2 * CoachTuning.DoseRecoveryMs / 1000; s++)
        {
            dose.Take(Pelvis, 0, 0, 1_000);
        }

        Assert.AreEqual(0, dose.PercentOf(Pelvis));
        Assert.AreEqual(1, Press(dose, Pelvis, 2_000));
    }

    [TestMethod]
    public void The_session_is_summed_up_for_its_record()
    {
        DwellDose dose = Fresh();
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Press(dose, zone, zone == Pelvis ? 700 : 600);
        }

        dose.NoteRelief(LowerBack, 61_000);
        dose.NoteRelief(Pelvis, 10_000);
        Assert.AreEqual(Pelvis, dose.LongestZone);
        AssertNear(700, dose.LongestMs / 1000, 1);
        Assert.AreEqual(1, dose.Relieved());
        // Of all 33: 4 may be the neck (600 of 300 s), 9 the lower back (600 of 900 s), the others have 1,200 s.
        AssertNear(730, dose.SessionPerMille(), 5);
    }

    [TestMethod]
    public void Twenty_minutes_of_the_hardest_load_do_not_overflow()
    {
        DwellDose dose = Fresh();
        for (int ms = 0; ms < 1_200_000; ms += StepMs)
        {
            dose.Take(Pelvis, 30_000, ms, StepMs);
        }

        AssertNear(100 * CoachTuning.DoseMaxMicrosiemens / CoachTuning.DoseMicrosiemens, dose.PercentOf(Pelvis), 5);
    }

    private static void AssertNear(int expected, int actual, int tolerance)
    {
        Assert.IsTrue(actual >= expected - tolerance && actual <= expected + tolerance);
    }

    private static DwellDose Fresh()
    {
        DwellDose dose = new DwellDose();
        dose.Begin(Programme.Plan, 0);
        return dose;
    }

    /// <returns>How often it was told that the threshold was reached.</returns>
    private static int Press(DwellDose dose, int zone, int seconds)
    {
        int told = 0;
        for (int ms = 0; ms < seconds * 1000; ms += StepMs)
        {
            told += dose.Take(zone, CoachTuning.DoseMicrosiemens, ms, StepMs) ? 1 : 0;
        }

        return told;
    }

    private static int SecondsToFull(DwellDose dose, int zone, int load)
    {
        int ms = 0;
        while (!dose.Take(zone, load, ms, StepMs))
        {
            ms += StepMs;
        }

        return ms / 1000;
    }
}
