using System.Collections.Generic;
using System.Linq;
using SmartMat.Drivers;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual.Body;

[TestClass]
public sealed class MatBoardTests
{
    private const long MinuteUs = 60_000_000;

    [TestMethod]
    public void The_same_seeds_give_the_same_volts_to_the_last_bit()
    {
        Assert.IsTrue(Frame(BoardOf("lying-flat", 5), MinuteUs)
            .SequenceEqual(Frame(BoardOf("lying-flat", 5), MinuteUs)));
        Assert.IsFalse(Frame(BoardOf("lying-flat", 5), MinuteUs)
            .SequenceEqual(Frame(BoardOf("lying-flat", 6), MinuteUs)));
    }

    [TestMethod]
    public void An_empty_mat_reads_next_to_nothing_and_a_lying_adult_a_lot()
    {
        Assert.IsTrue(Frame(BoardOf("empty", 1), MinuteUs).Max() < 0.01);
        Assert.IsTrue(Frame(BoardOf("lying-flat", 1), MinuteUs).Count(volts => volts > 0.3) > 20);
    }

    [TestMethod]
    public void A_driver_that_does_not_wait_reads_the_zone_before()
    {
        MatBoard board = BoardOf("empty", 1);
        Select(board, FrontEnd.Reference1kChannel, 1000);
        board.VoltsAt(Pins.SenseA, 2000);
        Select(board, 12, 3000);
        Assert.IsTrue(board.VoltsAt(Pins.SenseA, 3002) > 1);
        Assert.IsTrue(board.VoltsAt(Pins.SenseA, 3110) < 0.01);
    }

    [TestMethod]
    public void The_wake_line_follows_the_trunk()
    {
        MatBoard board = BoardOf("lying-flat", 1);
        Assert.IsFalse(board.LevelAt(Pins.Wake, 5_000_000));
        Assert.IsTrue(board.LevelAt(Pins.Wake, MinuteUs));
    }

    [TestMethod]
    public void A_planned_press_is_down_from_its_first_to_before_its_last_moment()
    {
        MatBoard board = BoardOf("empty", 1);
        board.Button.Press(100, 200);
        Assert.IsFalse(board.LevelAt(Pins.Button, 99));
        Assert.IsTrue(board.LevelAt(Pins.Button, 100));
        Assert.IsTrue(board.LevelAt(Pins.Button, 199));
        Assert.IsFalse(board.LevelAt(Pins.Button, 200));
    }

    [TestMethod]
    public void Every_change_of_the_motor_is_noted_once_with_its_time()
    {
        MatBoard board = BoardOf("empty", 1);
        board.KeepsDutyChanges = true;
        board.PwmDriven(Pins.MotorPwm, 3000, 10);
        board.PwmDriven(Pins.MotorPwm, 3000, 20);
        board.PwmDriven(Pins.MotorPwm, 0, 30);
        DutyChange[] expected = { new(10, 3000), new(30, 0) };
        Assert.IsTrue(board.DutyChanges.SequenceEqual(expected));
    }

    [TestMethod]
    public void A_reboot_switches_motor_led_and_multiplexers_off()
    {
        MatBoard board = BoardOf("empty", 1);
        Select(board, FrontEnd.Reference1kChannel, 0);
        board.PwmDriven(Pins.MotorPwm, 3000, 10);
        board.PinDriven(Pins.Led, true, 10);
        Assert.IsTrue(board.IsLedOn);
        board.Rebooted(1000);
        Assert.AreEqual(0, board.DutyPerTenThousand);
        Assert.IsFalse(board.IsLedOn);
        Assert.IsTrue(board.VoltsAt(Pins.SenseA, 2000) < 0.01);
    }

    [TestMethod]
    public void What_the_firmware_writes_is_kept_and_told()
    {
        MatBoard board = BoardOf("empty", 1);
        List<string> heard = new();
        board.ConsoleWritten += (line, nowUs) => heard.Add($"{nowUs} {line}");
        board.ConsoleLine("hello", 42);
        Assert.AreEqual("hello", board.ConsoleLines.Single());
        Assert.AreEqual("42 hello", heard.Single());
    }

    private static MatBoard BoardOf(string scenario, uint seed)
    {
        MatBoard board = new(Scenarios.Build(scenario, seed), 1);
        board.PinDriven(Pins.MuxEnN, false, 0);
        return board;
    }

    private static double[] Frame(MatBoard board, long nowUs)
    {
        double[] volts = new double[MatLayout.ZoneCount];
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            Select(board, band, nowUs + (band * 600));
            volts[band * 3] = board.VoltsAt(Pins.SenseA, nowUs + (band * 600) + 200);
            volts[(band * 3) + 1] = board.VoltsAt(Pins.SenseB, nowUs + (band * 600) + 240);
            volts[(band * 3) + 2] = board.VoltsAt(Pins.SenseC, nowUs + (band * 600) + 280);
        }
        return volts;
    }

    private static void Select(MatBoard board, int channel, long nowUs)
    {
        for (int bit = 0; bit < 4; bit++)
        {
            board.PinDriven(Pins.MuxS0 + bit, ((channel >> bit) & 1) == 1, nowUs);
        }
    }
}
