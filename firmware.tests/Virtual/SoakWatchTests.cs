using System.Linq;

namespace SmartMat.Tests.Virtual;

/// <summary>Whoever watches the swarm sees what is wrong, and only that.</summary>
[TestClass]
public sealed class SoakWatchTests
{
    private const string NoSession = "the motor runs and no session does";
    private const string EmptyMat = "the motor starts on an empty mat";
    private const string LayThere = "the motor runs under somebody who lay there at the boot";

    [TestMethod]
    public void A_motor_that_runs_on_an_empty_mat_breaks_two_verdicts()
    {
        using WatchedMat mat = new();
        mat.RunTo(10 * Play.SecondUs);
        mat.RunMotor();
        AssertBroken(mat, NoSession, EmptyMat);
    }

    /// <summary>A session under two newtons of laundry is a false start, and counted as one.</summary>
    [TestMethod]
    [DataRow(2.0, false)]
    [DataRow(0.4, true)]
    public void A_light_thing_is_not_an_empty_mat(double newtons, bool isEmpty)
    {
        using WatchedMat mat = new();
        mat.PutDown(newtons, Play.SecondUs);
        mat.RunTo(10 * Play.SecondUs);
        mat.RunMotor();
        AssertBroken(mat, isEmpty ? [NoSession, EmptyMat] : [NoSession]);
    }

    [TestMethod]
    public void A_motor_that_answers_a_hand_is_well()
    {
        using WatchedMat mat = new();
        mat.RunTo(10 * Play.SecondUs);
        mat.Watch.NoteHand(mat.NowUs);
        mat.RunMotor();
        AssertBroken(mat);
    }

    [TestMethod]
    public void A_short_press_during_a_long_hold_does_not_end_it()
    {
        using WatchedMat mat = new();
        mat.Watch.NoteHand(60 * Play.SecondUs);
        mat.Watch.NoteHand(Play.SecondUs);
        mat.RunTo(70 * Play.SecondUs);
        mat.RunMotor();
        AssertBroken(mat);
    }

    [TestMethod]
    [DataRow(false, false, true)]
    [DataRow(true, false, false)]
    [DataRow(false, true, false)]
    public void Who_lay_there_at_a_boot_gets_nothing_without_the_wake_line_or_a_press(bool isWoken, bool isPressed, bool isBroken)
    {
        using WatchedMat mat = new();
        mat.PutDown(600, Play.SecondUs);
        mat.RunTo(10 * Play.SecondUs);
        mat.Watch.NoteBoot(mat.NowUs, mayGoOn: isWoken);
        if (isPressed)
        {
            mat.Watch.NoteHand(mat.NowUs);
        }

        mat.RunTo(60 * Play.SecondUs);
        mat.RunMotor();
        AssertBroken(mat, isBroken ? [NoSession, LayThere] : [NoSession]);
    }

    [TestMethod]
    public void A_motor_that_is_left_on_breaks_a_verdict()
    {
        using WatchedMat mat = new();
        mat.RunTo(10 * Play.SecondUs);
        mat.Watch.NoteHand(mat.NowUs);
        mat.RunMotor();
        mat.StopMotor(mat.NowUs + (40 * Play.SecondUs));
        AssertBroken(mat, "the motor went on for long after everybody had left");
    }

    private static void AssertBroken(WatchedMat mat, params string[] expected)
    {
        string told = string.Join("; ", mat.Verdicts.Broken);
        Assert.HasCount(expected.Length, mat.Verdicts.Broken, told);
        Assert.IsTrue(expected.All(one => told.Contains(one, System.StringComparison.Ordinal)), told);
    }
}
