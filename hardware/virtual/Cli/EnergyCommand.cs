using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;
using Spectre.Console;

namespace SmartMat.Virtual.Cli;

/// <summary>`energy`: days on the cell, simulated; mAh by state and how long a charge lasts.</summary>
public static class EnergyCommand
{
    private const long SecondUs = 1_000_000;
    private const long MinuteUs = 60 * SecondUs;
    private const long DayUs = 24 * 60 * MinuteUs;

    /// <summary>The first boot, its calibration and its first two minutes are not of a usual day.</summary>
    private const long FirstUs = 10 * MinuteUs;

    public static Command Build()
    {
        Option<int> minutes = new("--minutes") { Description = "how long somebody lies there each evening", DefaultValueFactory = _ => 20 };
        Option<int> days = new("--days") { Description = "how many days are simulated", DefaultValueFactory = _ => 2 };
        Option<double> capacity = new("--capacity") { Description = "of the cell, mAh", DefaultValueFactory = _ => 2_000 };
        Option<double> active = new("--active") { Description = "mA while awake; planned, until a mat is measured", DefaultValueFactory = _ => EnergyUse.AwakeMilliamps };
        Refuse(minutes, 1, 60);
        Refuse(days, 1, 30);
        Command command = new("energy", "Compute what the mat draws on its cell, by state, and how long a charge lasts.")
        {
            minutes, days, capacity, active,
        };
        command.SetAction(parsed => Print(
            parsed.GetValue(minutes), parsed.GetValue(days), parsed.GetValue(capacity), parsed.GetValue(active)));
        return command;
    }

    private static void Refuse(Option<int> option, int least, int most)
    {
        option.Validators.Add(result =>
        {
            int value = result.GetValueOrDefault<int>();
            if (value < least || value > most)
            {
                result.AddError($"{option.Name} must be {least} to {most}");
            }
        });
    }

    private static int Print(int minutes, int days, double capacity, double active)
    {
        Table table = new Table().Border(TableBorder.None).AddColumns(
            "mAh a day", "awake", "motor", "starting", "asleep", "cell itself", "total", "wakes a day", "awake a day", "days a charge");
        (string Name, Func<VirtualMat> Make)[] cases =
        [
            ($"{minutes} min each evening", () => Evenings(minutes, days)),
            ("twice that", () => Evenings(minutes, days, perDay: 2)),
            ("the same, a phone watches", () => Evenings(minutes, days)),
            ("nobody comes", () => OnCell(Scenarios.Build("empty", 1))),
            ("rolled up, its wake line high", () => OnCell(new PressedScene(30 * SecondUs, days * DayUs * 2, Scenarios.Build("empty", 1)))),
        ];
        foreach ((string name, Func<VirtualMat> make) in cases)
        {
            using VirtualMat mat = make();
            EnergyUse use = new(mat, active);
            Run(mat, days, watches: name.Contains("phone", StringComparison.Ordinal), minutes);
            table.AddRow(Row(name, use, mat, days, capacity));
        }

        table.AddRow("never sleeps", Text(24 * active), "0", "0", "0", Text(EnergyUse.SelfDischargePerDay),
            Text((24 * active) + EnergyUse.SelfDischargePerDay), "0", "24 h",
            Text(capacity * EnergyUse.UsableShare / ((24 * active) + EnergyUse.SelfDischargePerDay)));
        AnsiConsole.Write(table);
        Console.WriteLine("Computed from the currents of hardware/power.md and simulated times; no cell and no board was measured.");
        return 0;
    }

    private static void Run(VirtualMat mat, int days, bool watches, int minutes)
    {
        if (!watches)
        {
            mat.RunUntil(days * DayUs);
            return;
        }

        using PhoneClient phone = PhoneSetup.Pair(mat);
        foreach (Visit visit in mat.Board.Scene.Visits)
        {
            mat.RunUntil(visit.ReachedUs + (5 * SecondUs));
            if (phone.TryOpen(185))
            {
                phone.Ask(0x10, 1, 10);
                phone.Run(minutes * MinuteUs);
                phone.Disconnect();
            }
        }

        mat.RunUntil(days * DayUs);
    }

    private static string[] Row(string name, EnergyUse use, VirtualMat mat, int days, double capacity)
    {
        double perDay = 24 / use.Hours;
        return
        [
            name, Text(use.Awake * perDay), Text(use.Motor * perDay), Text(use.Start * perDay), Text(use.Sleep * perDay),
            Text(EnergyUse.SelfDischargePerDay), Text((use.Total * perDay) + EnergyUse.SelfDischargePerDay),
            Text((mat.Chip.Boots - 1) / (double)days), $"{Text(use.AwakeHours * perDay * 60)} min", Text(use.DaysOn(capacity)),
        ];
    }

    private static VirtualMat Evenings(int minutes, int days, int perDay = 1)
    {
        long[] starts = Enumerable.Range(0, days)
            .SelectMany(day => Enumerable.Range(0, perDay).Select(time => FirstUs + (day * DayUs) + ((20 - (8 * time)) * 60 * MinuteUs)))
            .Order()
            .ToArray();
        VirtualMat mat = OnCell(new StaysScene(Scenarios.Build("sleeper", 1), starts, (minutes * MinuteUs) + (30 * SecondUs)));
        mat.StoreTarget(Math.Min(minutes * 60, Tuning.HardLimitS));
        return mat;
    }

    private static VirtualMat OnCell(IScene scene)
    {
        VirtualMat mat = new(scene, 1);
        mat.Board.Cell = new Cell(80);
        mat.Board.IsUsbPresent = false;
        return mat;
    }

    private static string Text(double number)
    {
        return number.ToString(number < 10 ? "F1" : "F0", CultureInfo.InvariantCulture);
    }
}
