using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A handler of the radio that does not come back.</summary>
[TestClass]
public sealed class RadioHandlerTests
{
    private const long FirstMs = 50_000;

    [TestMethod]
    public void After_three_seconds_the_radio_is_started_anew()
    {
        RadioScene scene = Hanging();
        scene.UpdateAt(FirstMs + PowerTuning.HandlerOverdueMs - 1);
        Assert.AreEqual(0, scene.Radio.Restarts);
        scene.UpdateAt(FirstMs + PowerTuning.HandlerOverdueMs);
        scene.AssertRestarted(1, RadioFault.Overdue, FirstMs + PowerTuning.HandlerOverdueMs);
        Assert.IsFalse(scene.Watch.IsBeyondHelp);
    }

    [TestMethod]
    public void One_that_comes_back_in_time_is_none()
    {
        RadioScene scene = Hanging();
        scene.UpdateAt(FirstMs + PowerTuning.HandlerOverdueMs - 10);
        scene.Radio.HandlersDone = 1;
        scene.UpdateAt(FirstMs + PowerTuning.HandlerOverdueMs);
        scene.Radio.HandlersBegun = 2;
        scene.UpdateAt(FirstMs + (2 * PowerTuning.HandlerOverdueMs) - 1);
        Assert.AreEqual(0, scene.Radio.Restarts);
    }

    [TestMethod]
    public void A_radio_that_takes_up_another_request_works()
    {
        RadioScene scene = Hanging();
        scene.UpdateAt(FirstMs + 2_000);
        scene.Radio.HandlersBegun = 2;
        scene.Radio.HandlersDone = 1;
        scene.UpdateAt(FirstMs + 2_900);
        scene.UpdateAt(FirstMs + 2_900 + PowerTuning.HandlerOverdueMs - 1);
        Assert.AreEqual(0, scene.Radio.Restarts);
        scene.UpdateAt(FirstMs + 2_900 + PowerTuning.HandlerOverdueMs);
        Assert.AreEqual(1, scene.Radio.Restarts);
    }

    [TestMethod]
    public void The_owners_phone_is_not_thrown_out_for_it()
    {
        RadioScene scene = Hanging();
        scene.IsOpen = true;
        scene.UpdateAt(FirstMs + (2 * PowerTuning.HandlerOverdueMs));
        Assert.AreEqual(0, scene.Radio.Restarts);
    }

    [TestMethod]
    public void It_is_beyond_help_where_a_restart_did_not_help_and_none_disturbs()
    {
        RadioScene scene = Hanging();
        long triedMs = FirstMs + PowerTuning.HandlerOverdueMs;
        scene.UpdateAt(triedMs);
        scene.UpdateAt(triedMs + PowerTuning.HandlerOverdueMs - 1);
        Assert.IsFalse(scene.Watch.IsBeyondHelp);
        scene.IsQuiet = false;
        scene.UpdateAt(triedMs + PowerTuning.HandlerOverdueMs);
        Assert.IsFalse(scene.Watch.IsBeyondHelp);
        scene.IsQuiet = true;
        scene.UpdateAt(triedMs + PowerTuning.HandlerOverdueMs + 10);
        Assert.IsTrue(scene.Watch.IsBeyondHelp);
        Assert.AreEqual(1, scene.Radio.Restarts);
    }

    [TestMethod]
    public void It_is_not_beyond_help_before_a_restart_was_tried()
    {
        RadioScene scene = Hanging();
        scene.IsQuiet = false;
        scene.UpdateAt(FirstMs + (2 * PowerTuning.HandlerOverdueMs));
        Assert.IsFalse(scene.Watch.IsBeyondHelp);
        scene.IsQuiet = true;
        scene.UpdateAt(FirstMs + (3 * PowerTuning.HandlerOverdueMs));
        Assert.IsFalse(scene.Watch.IsBeyondHelp);
        Assert.AreEqual(1, scene.Radio.Restarts);
    }

    [TestMethod]
    public void A_restart_that_helped_once_is_tried_again_another_time()
    {
        RadioScene scene = Hanging();
        scene.UpdateAt(FirstMs + PowerTuning.HandlerOverdueMs);
        scene.Radio.HandlersDone = 1;
        scene.UpdateAt(FirstMs + PowerTuning.HandlerOverdueMs + 10);
        scene.Radio.HandlersBegun = 2;
        long againMs = FirstMs + (2 * Tuning.RadioRestartGapMs);
        scene.Radio.Connection++;
        scene.UpdateAt(againMs);
        scene.UpdateAt(againMs + PowerTuning.HandlerOverdueMs);
        Assert.IsFalse(scene.Watch.IsBeyondHelp);
        scene.AssertRestarted(2, RadioFault.Overdue, againMs + PowerTuning.HandlerOverdueMs);
    }

    [TestMethod]
    public void A_restart_for_a_stranger_is_no_try_at_a_handler()
    {
        RadioScene scene = new RadioScene();
        scene.UpdateAt(FirstMs);
        scene.UpdateAt(FirstMs + Tuning.StrangerMs);
        scene.Radio.HandlersBegun = 1;
        scene.UpdateAt(FirstMs + Tuning.StrangerMs + 10);
        scene.UpdateAt(FirstMs + Tuning.StrangerMs + 10 + PowerTuning.HandlerOverdueMs);
        Assert.IsFalse(scene.Watch.IsBeyondHelp);
        Assert.AreEqual(1, scene.Radio.Restarts);
    }

    /// <returns>From the first tick on a handler is at work; nobody is connected.</returns>
    private static RadioScene Hanging()
    {
        RadioScene scene = new RadioScene();
        scene.Radio.IsConnected = false;
        scene.Radio.HandlersBegun = 1;
        scene.UpdateAt(FirstMs);
        return scene;
    }
}
