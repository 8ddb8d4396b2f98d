using System.Linq;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>The firmware under recorded people. Times are those of the recordings' README.</summary>
[TestClass]
public sealed class RecordingPlayTests
{
    private const string PoPu = "popu-volunteer4.csv.gz";
    private const long RecordingEndUs = 1_178 * Play.SecondUs;

    [TestMethod]
    public void Nothing_but_calibration_happens_on_107_s_of_empty_mat()
    {
        using VirtualMat mat = Play.MatUnderRecording(PoPu);
        mat.RunUntil(106_900_000);
        Assert.AreEqual("calibrating calibrated", string.Join(' ', mat.Lines.Select(line => line.Event)));
    }

    [TestMethod]
    public void A_recorded_person_lies_down_and_the_session_starts_within_three_seconds()
    {
        using VirtualMat mat = Play.MatUnderRecording(PoPu);
        mat.RunUntil(115_000_000);
        long contactMs = Play.FirstMs(mat, "contact");
        long startedMs = Play.FirstMs(mat, "session-started");
        Assert.IsTrue(contactMs is >= 106_900 and <= 107_900, Play.Timeline(mat));
        Assert.IsTrue(startedMs is >= 109_170 and <= 112_200, Play.Timeline(mat));
    }

    [TestMethod]
    public void The_recorded_session_ends_at_its_target_and_no_other_starts_while_the_person_stays()
    {
        using VirtualMat mat = Play.MatUnderRecording(PoPu);
        mat.RunUntil(RecordingEndUs);
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual("target", mat.Lines.Single(line => line.Event == "session-ended")["reason"]);
        Assert.AreEqual(Play.FirstMs(mat, "session-started") + 300_000, Play.FirstMs(mat, "session-ended"), 20.0);
    }

    [TestMethod]
    public void Twenty_minutes_stay_one_session_through_28_postures_and_all_the_turning()
    {
        using VirtualMat mat = Play.MatUnderRecording(PoPu);
        mat.StoreTarget(Tuning.HardLimitS);
        mat.RunUntil(RecordingEndUs);
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual(0, Play.CountOf(mat, "session-ended"), Play.Timeline(mat));
        Assert.IsTrue(Play.CountOf(mat, "session-paused") <= 2, Play.Timeline(mat));
    }

    [TestMethod]
    [DataRow("pmd/S1-1.txt.gz")]
    [DataRow("pmd/S2-1.txt.gz")]
    [DataRow("pmd/S3-1.txt.gz")]
    [DataRow("pmd/S6-1.txt.gz")]
    [DataRow("pmd/S11-11.txt.gz")]
    public void Each_sleeper_of_the_sheet_starts_a_session_that_glitches_and_dips_do_not_end(string name)
    {
        using VirtualMat mat = Play.MatUnderRecording(name);
        mat.RunUntil(mat.Board.Scene.EndUs);
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual(0, Play.CountOf(mat, "session-paused") + Play.CountOf(mat, "session-ended"), Play.Timeline(mat));
        Assert.IsTrue(Play.FirstMs(mat, "session-started") <= 10_000 + 3_000, Play.Timeline(mat));
    }
}
