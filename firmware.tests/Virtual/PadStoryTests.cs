using System;
using System.Globalization;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Pads;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>Pads break under people, on the whole firmware.</summary>
[TestClass]
public sealed class PadStoryTests
{
    [TestMethod]
    [DataRow(PadFault.Shorted, 1)]
    [DataRow(PadFault.Saturated, 11)]
    [DataRow(PadFault.Noisy, 60)]
    public void A_broken_pad_is_named_in_time_and_the_session_goes_on_to_its_end(PadFault fault, int limitS)
    {
        PadTrial trial = PadTrial.Run("lying-flat", 2, fault)!;
        Assert.IsTrue(trial.IsNamed, $"{fault} after {trial.DelayMs} ms");
        Assert.IsTrue(trial.DelayMs >= 0 && trial.DelayMs <= limitS * 1_000, $"{trial.DelayMs} ms");
        Assert.AreEqual(0, trial.Others);
        Assert.IsTrue(trial.IsSafe);
    }

    [TestMethod]
    public void A_stuck_pad_whose_load_hardly_changes_is_named_before_it_was_of_use_for_a_minute()
    {
        PadTrial trial = PadTrial.Run("feet-first", 1, PadFault.Stuck)!;
        Assert.IsTrue(trial.DelayMs > 60_000, $"{trial.DelayMs} ms");
        Assert.IsTrue(trial.UsedS > 0 && trial.UsedS < 60, $"{trial.UsedS} s");
        Assert.IsTrue(trial.IsNamed);
    }

    [TestMethod]
    public void A_stuck_pad_is_named_in_a_session_and_forgotten_once_it_moves_again()
    {
        using VirtualMat mat = Play.MatUnder("turning-over");
        mat.RunUntil(60 * Play.SecondUs);
        int zone = PadTrial.LoadedZone(mat.Board.Pads.Microsiemens, 1);
        mat.Board.Pads.SetFault(zone, PadFault.Stuck, mat.Board.Pads.Microsiemens[zone]);
        mat.RunUntil(200 * Play.SecondUs);
        MatLine fault = mat.Lines.Single(line => line.Event == "fault");
        Assert.AreEqual("pad-stuck", fault["what"]);
        Assert.AreEqual(zone.ToString(CultureInfo.InvariantCulture), fault["zone"]);
        mat.Board.Pads.SetFault(zone, PadFault.None);
        mat.RunUntil(320 * Play.SecondUs);
        Assert.AreEqual(1, Play.CountOf(mat, "mended"), Play.Timeline(mat));
    }

    [TestMethod]
    [DataRow(PadFault.Stuck, 1.0, 10)]
    [DataRow(PadFault.Drifting, 0.02, 60)]
    public void A_pad_that_breaks_just_before_somebody_gets_up_is_named_then_and_the_mat_is_empty(PadFault what, double share, int withinS)
    {
        IScene scene = Scenarios.Build("leave-for-good", 7);
        Visit visit = scene.Visits.First(one => one.IsAdultLying);
        using VirtualMat mat = new(scene, 7);
        mat.RunUntil(visit.LeavingUs - (20 * Play.SecondUs));
        int zone = PadTrial.LoadedZone(mat.Board.Pads.Microsiemens, 1);
        mat.Board.Pads.SetFault(zone, what, share * mat.Board.Pads.Microsiemens[zone]);
        mat.RunUntil(visit.GoneUs + (60 * Play.SecondUs));
        MatLine fault = mat.Lines.Single(line => line.Event == "fault");
        Assert.AreEqual(PadTrial.NameOf(what), fault["what"]);
        Assert.AreEqual(zone.ToString(CultureInfo.InvariantCulture), fault["zone"]);
        Assert.IsTrue(fault.TMs * 1000 <= visit.GoneUs + (withinS * Play.SecondUs), Play.Timeline(mat));
        Assert.AreEqual("left", mat.Lines.Last(line => line.Event is "left" or "contact" or "object" or "sitting").Event, Play.Timeline(mat));
    }

    [TestMethod]
    public void Shorts_that_come_and_go_in_turn_make_the_mat_blind_and_stop_the_motor()
    {
        using VirtualMat mat = Play.MatUnder("sleeper");
        mat.RunUntil(90 * Play.SecondUs);
        for (int turn = 0; turn < 20; turn++)
        {
            // Each is whole again before it would be left out.
            mat.Board.Pads.SetFault(12 + (turn % 2), PadFault.Shorted);
            mat.Board.Pads.SetFault(13 - (turn % 2), PadFault.None);
            mat.RunUntil((90 * Play.SecondUs) + ((turn + 1) * 200_000));
        }

        Assert.AreEqual(0, mat.Lines.Count(PadTrial.IsPadFault), Play.Timeline(mat));
        Assert.AreEqual(1, Play.CountOf(mat, "session-paused"), Play.Timeline(mat));
        Assert.AreEqual(0, mat.Board.DutyPerTenThousand);
    }

    [TestMethod]
    [DataRow(2_000, 1)]
    [DataRow(150, 0)]
    public void A_pad_that_is_shorted_while_nobody_is_there_makes_nobody_come(int ms, int faults)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(20 * Play.SecondUs);
        mat.Board.Pads.SetFault(16, PadFault.Shorted);
        mat.RunUntil((20 * Play.SecondUs) + (ms * 1_000));
        mat.Board.Pads.SetFault(16, PadFault.None);
        mat.RunUntil(60 * Play.SecondUs);
        Assert.AreEqual(faults, mat.Lines.Count(line => line["what"] == "pad-shorted" && line.Event == "fault"), Play.Timeline(mat));
        Assert.IsFalse(mat.Lines.Any(line => line.Event is "contact" or "left" or "object"), Play.Timeline(mat));
    }

    [TestMethod]
    public void With_too_many_pads_gone_the_motor_stops_and_the_session_ends()
    {
        using VirtualMat mat = Play.MatUnder("sleeper");
        mat.RunUntil(90 * Play.SecondUs);
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
        for (int zone = 9; zone <= 9 + PadTuning.MaxPadsLeftOut; zone++)
        {
            mat.Board.Pads.SetFault(zone, PadFault.Shorted);
        }

        mat.RunUntil(92 * Play.SecondUs);
        Assert.AreEqual(1, mat.Lines.Count(line => line["what"] == "too-few-pads"), Play.Timeline(mat));
        Assert.AreEqual(0, mat.Board.DutyPerTenThousand);
        mat.RunUntil((95 + Tuning.DefaultPauseLimitS) * Play.SecondUs);
        Assert.AreEqual("pause-limit", mat.Lines.Single(line => line.Event == "session-ended")["reason"]);
        Assert.AreEqual(0, mat.Board.DutyPerTenThousand);
    }

    [TestMethod]
    public void Pads_that_are_whole_again_give_the_mat_its_sight_back()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(20 * Play.SecondUs);
        SetAll(mat, PadFault.Shorted);
        mat.RunUntil(22 * Play.SecondUs);
        Assert.AreEqual(1, mat.Lines.Count(line => line["what"] == "too-few-pads"), Play.Timeline(mat));
        SetAll(mat, PadFault.None);
        mat.RunUntil(40 * Play.SecondUs);
        Assert.AreEqual(1, mat.Lines.Count(line => line.Event == "mended" && line["what"] == "too-few-pads"), Play.Timeline(mat));
        Assert.AreEqual(MatLayout.ZoneCount, mat.Lines.Count(line => line.Event == "mended" && line["what"] == "pad-shorted"));
    }

    [TestMethod]
    public void A_pad_that_is_shorted_from_the_first_boot_does_not_keep_the_mat_from_calibrating()
    {
        using VirtualMat mat = Play.MatUnder("sleeper");
        mat.Board.Pads.SetFault(16, PadFault.Shorted);
        mat.RunUntil(60 * Play.SecondUs);
        Assert.AreEqual(1, Play.CountOf(mat, "calibrated"), Play.Timeline(mat));
        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_pad_left_out_stays_left_out_over_a_power_cut()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.Board.Pads.SetFault(16, PadFault.Shorted);
        mat.RunUntil(20 * Play.SecondUs);
        mat.Chip.CutPower();
        mat.RunUntil(20_900_000);
        Assert.AreEqual(2, mat.Lines.Count(line => line["what"] == "pad-shorted"), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_mat_rolled_up_while_on_says_so_and_starts_nothing()
    {
        using VirtualMat mat = Play.MatUnder("rolled-up");
        mat.RunUntil(Math.Min(mat.Board.Scene.EndUs, 15 * Play.MinuteUs));
        Assert.AreEqual(1, mat.Lines.Count(line => line["what"] == "covered"), Play.Timeline(mat));
        Assert.AreEqual(0, Play.CountOf(mat, "session-started"));
        Assert.AreEqual(0, mat.Lines.Count(PadTrial.IsPadFault), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_zone_that_feels_nothing_among_loaded_ones_is_open_after_three_sessions()
    {
        using VirtualMat mat = new(new RepeatedScene(Scenarios.Build("lying-flat", 3), 45 * Play.MinuteUs, 3), 3);
        mat.RunUntil(60 * Play.SecondUs);
        int zone = Enumerable.Range(0, MatLayout.ZoneCount).First(one =>
            mat.Board.Pads.Microsiemens[one] >= 150
            && PadTrial.Neighbours(one).Count() >= 3
            && PadTrial.Neighbours(one).All(other => mat.Board.Pads.Microsiemens[other] >= 200));
        mat.Chip.CutPower();
        mat.Board.Pads.SetFault(zone, PadFault.Open);
        mat.RunUntil(95 * Play.MinuteUs);
        Assert.AreEqual(0, mat.Lines.Count(PadTrial.IsPadFault), Play.Timeline(mat));
        mat.RunUntil(190 * Play.MinuteUs);
        MatLine fault = mat.Lines.Single(PadTrial.IsPadFault);
        Assert.AreEqual("pad-open", fault["what"]);
        Assert.AreEqual(zone.ToString(CultureInfo.InvariantCulture), fault["zone"]);
    }

    private static void SetAll(VirtualMat mat, PadFault fault)
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            mat.Board.Pads.SetFault(zone, fault);
        }
    }
}
