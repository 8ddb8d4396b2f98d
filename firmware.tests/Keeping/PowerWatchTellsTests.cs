using SmartMat.Keeping;
using SmartMat.Sensing;
using SmartMat.Tests.Sensing;

namespace SmartMat.Tests.Keeping;

/// <summary>What is told of the cell, and when the mat may sleep.</summary>
[TestClass]
public sealed class PowerWatchTellsTests
{
    private const int FullMillivolts = 4_190;
    private const int EmptyMillivolts = 3_300;

    [TestMethod]
    public void A_low_cell_is_told_once()
    {
        EventRing events = new EventRing();
        BenchBoard board = new BenchBoard { CellCounts = CellDivider.Counts(3_470) };
        PowerWatch watch = new PowerWatch(board, events);
        long nowMs = Read(watch, 1, 0);
        Assert.IsTrue(watch.Battery.IsLow);
        Told.Next(events, MatEvent.BatteryLow, watch.Battery.Percent, watch.Battery.Millivolts, 0);
        Read(watch, 5, nowMs);
        Told.NoMore(events);
    }

    [TestMethod]
    public void And_again_once_it_has_been_better()
    {
        EventRing events = new EventRing();
        BenchBoard board = new BenchBoard { CellCounts = CellDivider.Counts(3_470) };
        PowerWatch watch = new PowerWatch(board, events);
        long nowMs = Read(watch, 1, 0);
        board.CellCounts = CellDivider.Counts(FullMillivolts);
        nowMs = Read(watch, 20, nowMs);
        Assert.IsFalse(watch.Battery.IsLow);
        Told.Next(events, MatEvent.BatteryLow, 7, 3_469, 0);
        Told.NoMore(events);
        board.CellCounts = CellDivider.Counts(3_470);
        Read(watch, 20, nowMs);
        Assert.IsTrue(events.TryTake(out MatEvent kind, out int percent, out _, out _));
        Assert.AreEqual((int)MatEvent.BatteryLow, (int)kind);
        Assert.AreEqual(PowerTuning.BatteryLowPercent, percent);
        Told.NoMore(events);
    }

    [TestMethod]
    public void An_empty_cell_is_told_once_it_is_sure_and_only_once()
    {
        EventRing events = new EventRing();
        BenchBoard board = new BenchBoard { CellCounts = CellDivider.Counts(EmptyMillivolts) };
        PowerWatch watch = new PowerWatch(board, events);
        long nowMs = Read(watch, 2, 0);
        Told.Next(events, MatEvent.BatteryLow, 0, watch.Battery.Millivolts, 0);
        Told.NoMore(events);
        nowMs = Read(watch, 1, nowMs);
        Told.Next(events, MatEvent.BatteryEmpty, 0, watch.Battery.Millivolts, nowMs - PowerTuning.BatteryReadMs);
        nowMs = Read(watch, 5, nowMs);
        Told.NoMore(events);
        board.CellCounts = CellDivider.Counts(3_600);
        nowMs = Read(watch, 1, nowMs);
        board.CellCounts = CellDivider.Counts(EmptyMillivolts);
        nowMs = Read(watch, 3, nowMs);
        Told.Next(events, MatEvent.BatteryEmpty, 0, watch.Battery.Millivolts, nowMs - PowerTuning.BatteryReadMs);
        Told.NoMore(events);
    }

    [TestMethod]
    public void A_good_cell_is_not_worth_a_word()
    {
        EventRing events = new EventRing();
        Read(new PowerWatch(new BenchBoard { CellCounts = CellDivider.Counts(3_900) }, events), 5, 0);
        Told.NoMore(events);
    }

    [TestMethod]
    public void On_the_cell_the_mat_may_sleep_after_two_minutes_alone()
    {
        PowerWatch watch = OnCell(new BenchBoard { IsUsbPresent = false });
        Assert.IsFalse(watch.MaySleep(false, 50_000));
        Assert.IsFalse(watch.MaySleep(false, 50_000 + PowerTuning.AwakeMs - 1));
        Assert.IsTrue(watch.MaySleep(false, 50_000 + PowerTuning.AwakeMs));
    }

    [TestMethod]
    public void They_count_from_the_last_moment_that_was_busy()
    {
        PowerWatch watch = OnCell(new BenchBoard { IsUsbPresent = false });
        Assert.IsFalse(watch.MaySleep(true, 1_000));
        Assert.IsFalse(watch.MaySleep(true, 1_000_000));
        Assert.IsFalse(watch.MaySleep(false, 1_000_000 + PowerTuning.AwakeMs - 1));
        Assert.IsTrue(watch.MaySleep(false, 1_000_000 + PowerTuning.AwakeMs));
    }

    [TestMethod]
    public void At_a_cable_it_never_sleeps_and_the_two_minutes_begin_when_it_is_pulled()
    {
        BenchBoard board = new BenchBoard();
        PowerWatch watch = OnCell(board);
        Assert.IsFalse(watch.MaySleep(false, 0));
        Assert.IsFalse(watch.MaySleep(false, 3_600_000));
        board.IsUsbPresent = false;
        Assert.IsFalse(watch.MaySleep(false, 3_600_000 + PowerTuning.AwakeMs - 1));
        Assert.IsTrue(watch.MaySleep(false, 3_600_000 + PowerTuning.AwakeMs));
    }

    [TestMethod]
    public void With_an_empty_cell_it_sleeps_after_five_seconds()
    {
        BenchBoard board = new BenchBoard { IsUsbPresent = false, CellCounts = CellDivider.Counts(EmptyMillivolts) };
        PowerWatch watch = OnCell(board);
        long nowMs = Read(watch, PowerTuning.BatteryEmptyReads, 0);
        Assert.IsFalse(watch.MaySleep(true, nowMs));
        Assert.IsFalse(watch.MaySleep(false, nowMs + PowerTuning.EmptyAwakeMs - 1));
        Assert.IsTrue(watch.MaySleep(false, nowMs + PowerTuning.EmptyAwakeMs));
    }

    private static PowerWatch OnCell(BenchBoard board)
    {
        return new PowerWatch(board, new EventRing());
    }

    /// <summary>Reads the cell so often, the first time at once.</summary>
    /// <returns>When it would be read next.</returns>
    private static long Read(PowerWatch watch, int times, long nowMs)
    {
        Senses senses = BenchSenses.Ready(Divider.NominalPercent).Senses;
        for (int i = 0; i < times; i++)
        {
            watch.Update(senses, 0, nowMs);
            nowMs += PowerTuning.BatteryReadMs;
        }

        return nowMs;
    }
}
