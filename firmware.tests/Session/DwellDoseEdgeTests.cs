using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>The dose at its edges: just loaded, just full, just recovered, just relieved.</summary>
[TestClass]
public sealed class DwellDoseEdgeTests
{
    /// <summary>Such a step of the usual load adds up to a full dose without a remainder.</summary>
    private const int StepMs = 1_024;

    private const int Pelvis = 9 * MatLayout.Columns;
    private const int UpperBack = 3 * MatLayout.Columns;

    [TestMethod]
    public void A_zone_is_told_in_the_step_that_fills_its_dose()
    {
        DwellDose dose = Fresh();
        bool isTold = false;
        while (!isTold)
        {
            isTold = dose.Take(Pelvis, CoachTuning.DoseMicrosiemens, 0, StepMs);
            Assert.AreEqual(dose.PercentOf(Pelvis) >= 100, isTold);
        }

        Assert.AreEqual(100, dose.PercentOf(Pelvis));
    }

    [TestMethod]
    [DataRow((CoachTuning.DoseRecoveryMs / 2) - 10, 0)]
    [DataRow(CoachTuning.DoseRecoveryMs / 2, 1)]
    [DataRow(CoachTuning.DoseRecoveryMs, 1)]
    public void A_zone_is_told_again_only_once_half_of_its_dose_has_gone(int restMs, int told)
    {
        DwellDose dose = Fresh();
        Assert.AreEqual(1, Fill(dose));
        Assert.IsFalse(dose.Take(Pelvis, 0, 0, restMs));
        Assert.AreEqual(told, Fill(dose));
    }

    [TestMethod]
    public void A_load_counts_from_where_a_zone_is_loaded_and_a_lighter_one_recovers()
    {
        DwellDose dose = Fresh();
        Assert.IsFalse(dose.Take(Pelvis, Tuning.DwellOnMicrosiemens, 1_000, 600_000));
        Assert.AreEqual(Pelvis, dose.LongestZone);
        int percent = dose.PercentOf(Pelvis);
        Assert.IsTrue(percent > 0);
        Assert.IsFalse(dose.Take(Pelvis, Tuning.DwellOnMicrosiemens - 1, 2_000, 10_000));
        Assert.IsTrue(dose.PercentOf(Pelvis) < percent);
        Assert.AreEqual(1_000, dose.LongestMs);
    }

    [TestMethod]
    public void The_longest_zone_is_none_until_one_was_loaded_and_of_two_alike_the_first()
    {
        DwellDose dose = new DwellDose();
        Assert.AreEqual(-1, dose.LongestZone);
        dose.Begin(Programme.Plan, 0);
        dose.Take(UpperBack, CoachTuning.DoseMicrosiemens, 5_000, 500);
        dose.Take(Pelvis, CoachTuning.DoseMicrosiemens, 5_000, 500);
        Assert.AreEqual(UpperBack, dose.LongestZone);
        dose.Begin(Programme.Plan, 10_000);
        Assert.AreEqual(-1, dose.LongestZone);
        Assert.AreEqual(0, dose.LongestMs);
    }

    [TestMethod]
    [DataRow(CoachTuning.DoseRelievedMs - 1, 0)]
    [DataRow(CoachTuning.DoseRelievedMs, 1)]
    public void A_zone_relieved_after_a_minute_counts_once_however_often(int loadedMs, int relieved)
    {
        DwellDose dose = Fresh();
        dose.NoteRelief(Pelvis, loadedMs);
        Assert.AreEqual(relieved, dose.Relieved());
        dose.NoteRelief(Pelvis, loadedMs);
        dose.NoteRelief(Pelvis, 1_000);
        Assert.AreEqual(relieved, dose.Relieved());
        dose.Begin(Programme.Plan, 1_000_000);
        Assert.AreEqual(0, dose.Relieved());
    }

    [TestMethod]
    public void After_a_month_without_a_session_nothing_is_left()
    {
        DwellDose dose = Fresh();
        Fill(dose);
        dose.End(2_000_000);
        dose.Begin(Programme.Plan, 2_000_000 + (30L * CoachTuning.DayS * 1_000));
        Assert.AreEqual(0, dose.PercentOf(Pelvis));
    }

    private static DwellDose Fresh()
    {
        DwellDose dose = new DwellDose();
        dose.Begin(Programme.Plan, 0);
        return dose;
    }

    /// <summary>The usual load until the dose is full.</summary>
    /// <returns>How often that was told.</returns>
    private static int Fill(DwellDose dose)
    {
        int told = 0;
        while (dose.PercentOf(Pelvis) < 100)
        {
            told += dose.Take(Pelvis, CoachTuning.DoseMicrosiemens, 0, StepMs) ? 1 : 0;
        }

        return told;
    }
}
