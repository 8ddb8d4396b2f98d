using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class RadioWatchTests
{
    private const long FirstMs = 50_000;

    [TestMethod]
    public void Who_holds_the_connection_and_proves_nothing_is_thrown_out_after_half_a_minute()
    {
        RadioScene scene = Stranger();
        scene.UpdateAt(FirstMs + Tuning.StrangerMs - 1);
        Assert.AreEqual(0, scene.Radio.Restarts);
        scene.UpdateAt(FirstMs + Tuning.StrangerMs);
        scene.AssertRestarted(1, RadioFault.Stranger, FirstMs + Tuning.StrangerMs);
    }

    [TestMethod]
    public void Another_stranger_has_half_a_minute_of_their_own()
    {
        RadioScene scene = Stranger();
        scene.UpdateAt(FirstMs + 20_000);
        scene.Radio.Connection = 2;
        scene.UpdateAt(FirstMs + 21_000);
        scene.UpdateAt(FirstMs + 21_000 + Tuning.StrangerMs - 1);
        Assert.AreEqual(0, scene.Radio.Restarts);
        scene.UpdateAt(FirstMs + 21_000 + Tuning.StrangerMs);
        Assert.AreEqual(1, scene.Radio.Restarts);
    }

    [TestMethod]
    public void Whoever_proves_the_key_may_stay()
    {
        RadioScene scene = Stranger();
        scene.IsOpen = true;
        scene.UpdateAt(FirstMs + Tuning.StrangerMs);
        scene.UpdateAt(FirstMs + (100L * Tuning.StrangerMs));
        Assert.AreEqual(0, scene.Radio.Restarts);
        scene.IsOpen = false;
        scene.UpdateAt(FirstMs + (101L * Tuning.StrangerMs) - 1);
        Assert.AreEqual(0, scene.Radio.Restarts);
        scene.UpdateAt(FirstMs + (101L * Tuning.StrangerMs));
        Assert.AreEqual(1, scene.Radio.Restarts);
    }

    [TestMethod]
    public void While_a_breath_could_be_disturbed_the_radio_goes_on()
    {
        RadioScene scene = Stranger();
        scene.IsQuiet = false;
        scene.UpdateAt(FirstMs + (2 * Tuning.StrangerMs));
        Assert.AreEqual(0, scene.Radio.Restarts);
        scene.IsQuiet = true;
        scene.UpdateAt(FirstMs + (2 * Tuning.StrangerMs) + 10);
        Assert.AreEqual(1, scene.Radio.Restarts);
    }

    [TestMethod]
    public void It_is_done_once_in_five_minutes_at_most()
    {
        RadioScene scene = Stranger();
        scene.UpdateAt(FirstMs + Tuning.StrangerMs);
        scene.UpdateAt(FirstMs + Tuning.StrangerMs + Tuning.RadioRestartGapMs - 1);
        Assert.AreEqual(1, scene.Radio.Restarts);
        scene.UpdateAt(FirstMs + Tuning.StrangerMs + Tuning.RadioRestartGapMs);
        Assert.AreEqual(2, scene.Radio.Restarts);
    }

    [TestMethod]
    public void It_is_done_ten_times_a_boot_at_most()
    {
        RadioScene scene = Stranger();
        for (int i = 1; i <= Tuning.RadioRestartsPerBoot + 3; i++)
        {
            scene.UpdateAt(FirstMs + ((long)i * Tuning.RadioRestartGapMs));
        }

        Assert.AreEqual(Tuning.RadioRestartsPerBoot, scene.Radio.Restarts);
        Assert.AreEqual(Tuning.RadioRestartsPerBoot, scene.Watch.Restarts);
    }

    [TestMethod]
    public void A_radio_on_which_nobody_has_come_for_six_hours_is_started_anew_and_then_after_twice_as_long()
    {
        RadioScene scene = Alone();
        long dueMs = FirstMs;
        for (int times = 1; times <= 4; times++)
        {
            dueMs += (long)PowerTuning.RadioSilentMs << (times - 1);
            scene.UpdateAt(dueMs - 1);
            Assert.AreEqual(times - 1, scene.Radio.Restarts);
            scene.UpdateAt(dueMs);
            scene.AssertRestarted(times, RadioFault.Silent, dueMs);
        }
    }

    [TestMethod]
    public void However_long_nobody_comes_patience_stays_a_number()
    {
        RadioScene scene = Alone();
        long nowMs = FirstMs;
        for (int times = 1; times <= Tuning.RadioRestartsPerBoot; times++)
        {
            nowMs += int.MaxValue;
            scene.UpdateAt(nowMs);
            scene.UpdateAt(nowMs + Tuning.RadioRestartGapMs);
            Assert.AreEqual(times, scene.Radio.Restarts);
        }
    }

    [TestMethod]
    public void Whoever_connects_has_been_heard_but_only_the_key_makes_it_impatient_again()
    {
        RadioScene scene = Alone();
        long nowMs = FirstMs + PowerTuning.RadioSilentMs;
        scene.UpdateAt(nowMs);
        Assert.AreEqual(1, scene.Radio.Restarts);
        nowMs = scene.Visit(nowMs + 1_000, false);
        scene.UpdateAt(nowMs + (2L * PowerTuning.RadioSilentMs) - 1);
        Assert.AreEqual(1, scene.Radio.Restarts);
        nowMs = scene.Visit(nowMs + (2L * PowerTuning.RadioSilentMs) - 1, true);
        scene.UpdateAt(nowMs + PowerTuning.RadioSilentMs - 1);
        Assert.AreEqual(1, scene.Radio.Restarts);
        scene.UpdateAt(nowMs + PowerTuning.RadioSilentMs);
        Assert.AreEqual(2, scene.Radio.Restarts);
    }

    [TestMethod]
    public void A_connection_that_was_missed_between_two_ticks_counts_as_heard()
    {
        RadioScene scene = Alone();
        scene.Radio.Connection = 7;
        scene.UpdateAt(FirstMs + 1_000);
        scene.UpdateAt(FirstMs + 1_000 + PowerTuning.RadioSilentMs - 1);
        Assert.AreEqual(0, scene.Radio.Restarts);
        scene.UpdateAt(FirstMs + 1_000 + PowerTuning.RadioSilentMs);
        Assert.AreEqual(1, scene.Radio.Restarts);
    }

    [TestMethod]
    public void Before_the_first_tick_nobody_was_silent()
    {
        RadioScene scene = new RadioScene();
        scene.Radio.Connection = -1;
        scene.Radio.IsConnected = false;
        scene.UpdateAt(2L * PowerTuning.RadioSilentMs);
        Assert.AreEqual(0, scene.Radio.Restarts);
    }

    private static RadioScene Stranger()
    {
        RadioScene scene = new RadioScene();
        scene.UpdateAt(FirstMs);
        return scene;
    }

    private static RadioScene Alone()
    {
        RadioScene scene = new RadioScene();
        scene.Radio.Connection = 0;
        scene.Radio.IsConnected = false;
        scene.UpdateAt(FirstMs);
        return scene;
    }
}
