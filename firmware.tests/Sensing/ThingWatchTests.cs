using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A wet mat after somebody has left, and a mat that is rolled up or covered.</summary>
[TestClass]
public sealed class ThingWatchTests
{
    [TestMethod]
    [DataRow((int)Occupancy.Lying)]
    [DataRow((int)Occupancy.Sitting)]
    [DataRow((int)Occupancy.Standing)]
    [DataRow((int)Occupancy.OtherPerson)]
    public void What_somebody_left_behind_is_a_residue_after_half_a_minute(int person)
    {
        ThingWatch watch = new ThingWatch();
        Show(watch, (Occupancy)person, 3, 0);
        Show(watch, Occupancy.Object, 3, 10_000);
        Show(watch, Occupancy.Object, 3, 10_000 + PadTuning.ResidueMs - 1);
        Assert.IsFalse(watch.IsResidue);
        Show(watch, Occupancy.Object, 3, 10_000 + PadTuning.ResidueMs);
        Assert.IsTrue(watch.IsResidue);
        Assert.IsFalse(watch.IsCovered);
    }

    [TestMethod]
    [DataRow((int)Occupancy.Contact)]
    [DataRow((int)Occupancy.Object)]
    public void A_thing_that_was_put_down_is_no_residue(int before)
    {
        ThingWatch watch = new ThingWatch();
        Show(watch, (Occupancy)before, 3, 0);
        Show(watch, Occupancy.Object, 3, 1_000);
        Show(watch, Occupancy.Object, 3, 1_000 + PadTuning.CoveredMs);
        Assert.IsFalse(watch.IsResidue);
        Assert.IsFalse(watch.IsCovered);
    }

    [TestMethod]
    public void A_thing_on_most_bands_has_covered_the_mat_after_five_minutes()
    {
        ThingWatch watch = new ThingWatch();
        Show(watch, Occupancy.Object, PadTuning.CoveredBands, 5_000);
        Show(watch, Occupancy.Object, PadTuning.CoveredBands, 5_000 + PadTuning.CoveredMs - 1);
        Assert.IsFalse(watch.IsCovered);
        Show(watch, Occupancy.Object, PadTuning.CoveredBands - 1, 5_000 + PadTuning.CoveredMs);
        Assert.IsFalse(watch.IsCovered);
        Show(watch, Occupancy.Object, PadTuning.CoveredBands, 5_000 + PadTuning.CoveredMs);
        Assert.IsTrue(watch.IsCovered);
        Assert.IsFalse(watch.IsResidue);
    }

    [TestMethod]
    public void What_lies_where_somebody_lay_has_not_covered_it()
    {
        ThingWatch watch = new ThingWatch();
        Show(watch, Occupancy.Lying, MatLayout.Bands, 0);
        Show(watch, Occupancy.Object, MatLayout.Bands, 1_000);
        Show(watch, Occupancy.Object, MatLayout.Bands, 1_000 + PadTuning.CoveredMs);
        Assert.IsFalse(watch.IsCovered);
        Assert.IsTrue(watch.IsResidue);
    }

    /// <summary>A touch in between is not yet somebody: the words stand, the waiting begins anew.</summary>
    [TestMethod]
    [DataRow((int)Occupancy.Contact, true)]
    [DataRow((int)Occupancy.Lying, false)]
    [DataRow((int)Occupancy.OtherPerson, false)]
    public void Only_a_person_ends_it(int next, bool stays)
    {
        ThingWatch wet = Residue();
        Show(wet, (Occupancy)next, MatLayout.Bands, 100_000);
        Assert.AreEqual(stays, wet.IsResidue);
        ThingWatch covered = Covered();
        Show(covered, (Occupancy)next, MatLayout.Bands, 400_000);
        Assert.AreEqual(stays, covered.IsCovered);
    }

    [TestMethod]
    public void The_waiting_begins_anew_with_each_thing()
    {
        ThingWatch watch = new ThingWatch();
        Show(watch, Occupancy.Lying, 3, 0);
        Show(watch, Occupancy.Object, 3, 1_000);
        Show(watch, Occupancy.Contact, 3, PadTuning.ResidueMs);
        Show(watch, Occupancy.Object, 3, PadTuning.ResidueMs + 2_000);
        Assert.IsFalse(watch.IsResidue);
        Show(watch, Occupancy.Object, 3, (2 * PadTuning.ResidueMs) + 2_000);
        Assert.IsTrue(watch.IsResidue);
    }

    [TestMethod]
    public void An_empty_mat_forgets_it_all()
    {
        ThingWatch wet = Residue();
        ThingWatch covered = Covered();
        Show(wet, Occupancy.Nobody, new int[MatLayout.ZoneCount], 100_000);
        Show(covered, Occupancy.Nobody, new int[MatLayout.ZoneCount], 400_000);
        Assert.IsFalse(wet.IsResidue || covered.IsCovered);
        Show(wet, Occupancy.Object, 3, 101_000);
        Show(wet, Occupancy.Object, 3, 101_000 + PadTuning.ResidueMs);
        Assert.IsFalse(wet.IsResidue);
        Show(covered, Occupancy.Object, MatLayout.Bands, 401_000);
        Assert.IsFalse(covered.IsCovered);
    }

    [TestMethod]
    public void Empty_is_what_no_finger_would_weigh()
    {
        ThingWatch watch = Residue();
        int[] load = new int[MatLayout.ZoneCount];
        load[0] = Tuning.ContactMicrosiemens;
        Show(watch, Occupancy.Object, load, 100_000);
        Assert.IsTrue(watch.IsResidue);
        load[0]--;
        Show(watch, Occupancy.Object, load, 100_000);
        Assert.IsFalse(watch.IsResidue);
    }

    private static ThingWatch Residue()
    {
        ThingWatch watch = new ThingWatch();
        Show(watch, Occupancy.Lying, 3, 0);
        Show(watch, Occupancy.Object, 3, 0);
        Show(watch, Occupancy.Object, 3, PadTuning.ResidueMs);
        Assert.IsTrue(watch.IsResidue);
        return watch;
    }

    private static ThingWatch Covered()
    {
        ThingWatch watch = new ThingWatch();
        Show(watch, Occupancy.Object, MatLayout.Bands, 0);
        Show(watch, Occupancy.Object, MatLayout.Bands, PadTuning.CoveredMs);
        Assert.IsTrue(watch.IsCovered);
        return watch;
    }

    private static void Show(ThingWatch watch, Occupancy occupancy, int bands, long nowMs)
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int band = 0; band < bands; band++)
        {
            load[(band * MatLayout.Columns) + MatLayout.Spine] = 500;
        }

        Show(watch, occupancy, load, nowMs);
    }

    private static void Show(ThingWatch watch, Occupancy occupancy, int[] load, long nowMs)
    {
        watch.Update(occupancy, BenchFrames.ShapeOf(load), nowMs);
    }
}
