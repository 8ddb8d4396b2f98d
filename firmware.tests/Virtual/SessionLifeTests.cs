using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>Whole stories on the whole firmware.</summary>
[TestClass]
public sealed class SessionLifeTests
{
    [TestMethod]
    public void Getting_off_pauses_and_lying_down_again_resumes()
    {
        using VirtualMat mat = Play.MatUnder("leave-and-return");
        mat.RunUntil(mat.Board.Scene.EndUs);
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual(Play.CountOf(mat, "session-paused"), Play.CountOf(mat, "session-resumed"), Play.Timeline(mat));
        Assert.IsTrue(Play.CountOf(mat, "session-paused") >= 1, Play.Timeline(mat));
        Assert.AreEqual("target", mat.Lines.Single(line => line.Event == "session-ended")["reason"]);
    }

    [TestMethod]
    public void Staying_away_ends_the_session_at_the_pause_limit()
    {
        using VirtualMat mat = Play.MatUnder("leave-for-good");
        mat.RunUntil(mat.Board.Scene.EndUs);
        MatLine paused = mat.Lines.Single(line => line.Event == "session-paused");
        MatLine ended = mat.Lines.Single(line => line.Event == "session-ended");
        Assert.AreEqual("pause-limit", ended["reason"]);
        Assert.AreEqual(Tuning.DefaultPauseLimitS * 1000.0, ended.TMs - paused.TMs, 20);
    }

    [TestMethod]
    [DataRow("sleeper")]
    [DataRow("bathroom")]
    public void No_second_session_starts_by_itself_within_half_an_hour(string scenario)
    {
        using VirtualMat mat = Play.MatUnder(scenario);
        mat.RunUntil(System.Math.Min(mat.Board.Scene.EndUs, 35 * Play.MinuteUs));
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual(1, Play.CountOf(mat, "session-ended"), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_short_press_starts_a_session_for_somebody_sitting_and_another_stops_it()
    {
        using VirtualMat mat = Play.MatUnder("sitting");
        Visit visit = mat.Board.Scene.Visits[0];
        long pressUs = visit.ReachedUs + (4 * Play.SecondUs);
        mat.Board.Button.Press(pressUs, pressUs + 200_000);
        mat.Board.Button.Press(pressUs + (10 * Play.SecondUs), pressUs + (10 * Play.SecondUs) + 200_000);
        mat.RunUntil(pressUs + (12 * Play.SecondUs));
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        Assert.AreEqual("stopped", mat.Lines.Single(line => line.Event == "session-ended")["reason"]);
    }

    [TestMethod]
    public void Holding_the_button_five_seconds_calibrates_an_empty_mat_again()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.Board.Button.Press(20 * Play.SecondUs, (25 * Play.SecondUs) + 100_000);
        mat.RunUntil(40 * Play.SecondUs);
        Assert.AreEqual(2, Play.CountOf(mat, "calibrating"), Play.Timeline(mat));
        Assert.AreEqual(2, Play.CountOf(mat, "calibrated"), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_mat_that_first_wakes_under_a_person_knows_nothing_and_starts_nothing()
    {
        IScene later = new LaterScene(Scenarios.Build("sleeper", 1), 60 * Play.SecondUs);
        using VirtualMat mat = new(later, 1);
        mat.RunUntil(5 * Play.MinuteUs);
        Assert.AreEqual(0, Play.CountOf(mat, "calibrated"), Play.Timeline(mat));
        Assert.AreEqual(0, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_baseline_learned_once_is_there_after_a_power_cut()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(10 * Play.SecondUs);
        mat.Chip.CutPower();
        mat.RunUntil(20 * Play.SecondUs);
        Assert.AreEqual(2, mat.Chip.Boots);
        Assert.AreEqual(1, Play.CountOf(mat, "calibrating"), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_blind_mat_stops_the_motor_pauses_and_resumes_when_it_sees_again()
    {
        using VirtualMat mat = Play.MatUnder("sleeper");
        mat.RunUntil(90 * Play.SecondUs);
        mat.Chip.Faults.FailFrom(CallKind.AdcRead, mat.Chip.NowUs);
        mat.RunUntil(mat.Chip.NowUs + (200 * 1000));
        Assert.AreEqual(0, mat.Board.DutyPerTenThousand);
        mat.RunUntil(mat.Chip.NowUs + (10 * Play.SecondUs));
        Assert.AreEqual(1, Play.CountOf(mat, "fault"), Play.Timeline(mat));
        Assert.AreEqual(1, Play.CountOf(mat, "session-paused"), Play.Timeline(mat));
        mat.Chip.Faults.Heal(CallKind.AdcRead);
        mat.RunUntil(mat.Chip.NowUs + (10 * Play.SecondUs));
        Assert.AreEqual(1, Play.CountOf(mat, "mended"), Play.Timeline(mat));
        Assert.AreEqual(1, Play.CountOf(mat, "session-resumed"), Play.Timeline(mat));
    }
}
