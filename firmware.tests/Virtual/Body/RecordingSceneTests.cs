using System;
using System.Linq;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual.Body;

[TestClass]
public sealed class RecordingSceneTests
{
    private const long SecondUs = 1_000_000;

    [TestMethod]
    public void The_volunteer_of_PoPu_first_touches_the_mat_at_106_91_s()
    {
        RecordingScene scene = SceneOf("popu-volunteer4.csv.gz");
        Assert.AreEqual(0, scene.StartUs);
        Assert.IsTrue(Enumerable.Range(0, 106).All(s => SceneTests.TotalAt(scene, s * SecondUs) < 2));
        Assert.IsTrue(SceneTests.TotalAt(scene, 106_909_999) < 2);
        Assert.IsTrue(SceneTests.TotalAt(scene, 106_910_000) > 40);
    }

    [TestMethod]
    public void The_volunteer_of_PoPu_settles_at_330_to_400_newtons_on_the_mat()
    {
        RecordingScene scene = SceneOf("popu-volunteer4.csv.gz");
        double settled = Enumerable.Range(113, 18).Average(s => SceneTests.TotalAt(scene, s * SecondUs));
        Assert.AreEqual(365, settled, 35);
        Assert.AreEqual("supine1_0", scene.LabelAt(113 * SecondUs));
    }

    [TestMethod]
    [DataRow("pmd/S1-1.txt.gz", 87.0)]
    [DataRow("pmd/S2-1.txt.gz", 85.0)]
    [DataRow("pmd/S3-1.txt.gz", 100.0)]
    [DataRow("pmd/S6-1.txt.gz", 83.0)]
    [DataRow("pmd/S11-11.txt.gz", 91.0)]
    public void A_person_of_PMD_comes_after_ten_seconds_of_empty_mat_and_says_so(string file, double kg)
    {
        RecordingScene scene = SceneOf(file);
        Assert.AreEqual(kg, scene.WeightKg);
        Assert.AreEqual(0, SceneTests.TotalAt(scene, (10 * SecondUs) - 1));
        double share = SceneTests.TotalAt(scene, 30 * SecondUs) / (kg * 9.81);
        Assert.AreEqual(0.45, share, 0.08);
        Assert.IsTrue(scene.Remarks.Any(remark => remark.Contains("10 s of it come first", StringComparison.Ordinal)));
        Assert.IsTrue(scene.Remarks.Any(remark => remark.Contains("artefacts", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void The_glitch_of_S6_1_stays_in_one_second_without_a_body_but_with_some_cells_at_full_scale()
    {
        RecordingScene scene = SceneOf("pmd/S6-1.txt.gz");
        double[] newtons = new double[MatLayout.DiscCount];
        int[] loaded = Enumerable.Range(17, 3).Select(second =>
        {
            scene.NewtonsAt(second * SecondUs, newtons);
            return newtons.Count(disc => disc > 0.2);
        }).ToArray();
        Assert.IsTrue(loaded[0] > 200 && loaded[1] is > 5 and < 20 && loaded[2] > 200, string.Join(" ", loaded));
    }

    [TestMethod]
    public void A_frame_holds_until_the_next_and_the_last_one_beyond_the_end()
    {
        RecordingScene scene = new(Sheet("S1-1", 1, 2));
        double first = SceneTests.TotalAt(scene, 0);
        Assert.AreEqual(first, SceneTests.TotalAt(scene, 999_999));
        Assert.AreEqual(2 * first, SceneTests.TotalAt(scene, 1_000_000), 1e-6);
        Assert.AreEqual(2_000_000, scene.EndUs);
        Assert.AreEqual(2 * first, SceneTests.TotalAt(scene, 5_000_000), 1e-6);
    }

    [TestMethod]
    public void The_settled_sheet_weighs_what_the_person_weighs()
    {
        RecordingScene scene = new(Sheet("S1-1", 0, 1, 1, 1));
        double cell = 87 * 9.81 / (64 * 27);
        Assert.AreEqual(cell * MatLayout.DiscCount, SceneTests.TotalAt(scene, 2_000_000), 1e-6);
    }

    [TestMethod]
    public void An_unknown_person_weighs_75_kg_and_this_is_said()
    {
        RecordingScene scene = new(Sheet("somebody", 1));
        Assert.AreEqual(75, scene.WeightKg);
        Assert.AreEqual("somebody: the person's weight is not known: 75 kg assumed.", scene.Remarks.Single());
    }

    [TestMethod]
    [DataRow(42, 16, true)]
    [DataRow(43, 16, false)]
    [DataRow(42, 17, false)]
    [DataRow(-1, 0, false)]
    public void A_window_must_be_on_the_sheet(int row, int column, bool fits)
    {
        bool isAccepted = true;
        try
        {
            _ = new RecordingScene(Sheet("S1-1", 1), new SheetWindow(row, column));
        }
        catch (RecordingException wrong)
        {
            isAccepted = false;
            Assert.AreEqual(
                $"S1-1: window {row},{column} is not on the sheet: row 0 to 42, column 0 to 16", wrong.Message);
        }
        Assert.AreEqual(fits, isAccepted);
    }

    [TestMethod]
    public void A_sheet_without_anybody_is_refused()
    {
        Assert.ThrowsExactly<RecordingException>(() => new RecordingScene(Sheet("S1-1", 0, 0)));
    }

    private static RecordingScene SceneOf(string name)
    {
        string? path = RecordingFile.FindShared(name);
        if (path is null)
        {
            Assert.Inconclusive($"no shared/recordings/{name} beside this checkout");
        }
        return new RecordingScene(RecordingFile.Read(path));
    }

    /// <summary>A sheet whose cells all have the same value, one value a second.</summary>
    private static Recording Sheet(string name, params float[] values)
    {
        RecordingFrame[] frames = values.Select((value, index) =>
        {
            float[] cells = new float[64 * 27];
            Array.Fill(cells, value);
            return new RecordingFrame(index * 1000, "", cells);
        }).ToArray();
        return new Recording(name, RecordingFormat.PoPu, 64, 27, frames, Array.Empty<string>());
    }
}
