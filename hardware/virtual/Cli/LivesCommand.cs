using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Lives;
using Spectre.Console;

namespace SmartMat.Virtual.Cli;

/// <summary>`lives`: sixty days with the mat, as a calendar. Exit code 1 if something that must be true is not.</summary>
public static class LivesCommand
{
    private const int Week = 7;

    public static Command Build()
    {
        Argument<string[]> names = new("life") { Description = "which; all if none is named", DefaultValueFactory = _ => [] };
        Option<int> days = new("--days") { Description = "how many", DefaultValueFactory = _ => 60 };
        Option<uint> seed = new("--seed") { Description = "which people and which mat", DefaultValueFactory = _ => 1 };
        Command command = new("lives", "Live with the mat for sixty days, six times, and print the calendars.") { names, days, seed };
        command.SetAction((parsed, cancel) => Task.Run(() =>
            Live(parsed.GetValue(names)!, parsed.GetValue(days), parsed.GetValue(seed), cancel)));
        return command;
    }

    private static int Live(string[] names, int days, uint seed, CancellationToken cancel)
    {
        string? unknown = names.FirstOrDefault(name => AllLives.All.All(life => life.Name != name));
        if (unknown is not null || days is < 1 or > 365)
        {
            Console.Error.WriteLine(unknown is null ? "--days: 1 to 365"
                : $"{unknown}: there are the lives {string.Join(", ", AllLives.All.Select(life => life.Name))}");
            return Entry.BadInput;
        }

        Console.WriteLine("d3 5: day 3 of the plan done, 5 minutes; 5+5: two sessions. g guest, s shorter, z fell asleep,");
        Console.WriteLine("! left abruptly, q nothing started (quiet hours, rest day), r skin reported, c child, k cat, p power cut.");
        bool isTrue = true;
        foreach (Life life in AllLives.All.Where(life => names.Length == 0 || names.Contains(life.Name)))
        {
            using LivedMat mat = new(life.Name, seed);
            if (!Play(life, mat, days, cancel))
            {
                return 1;
            }

            isTrue &= Print(life, mat, days);
        }

        return isTrue ? 0 : 1;
    }

    /// <returns>False if it was broken off.</returns>
    private static bool Play(Life life, LivedMat mat, int days, CancellationToken cancel)
    {
        life.Begin(mat);
        for (int day = 0; day < days; day++)
        {
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{life.Name}, day {day + 1} of {days}  "));
            if (cancel.IsCancellationRequested)
            {
                Console.Error.WriteLine("broken off");
                return false;
            }

            life.Live(mat, day);
        }

        Console.Error.Write("\r" + new string(' ', 40) + "\r");
        return true;
    }

    private static bool Print(Life life, LivedMat mat, int days)
    {
        Console.WriteLine();
        Console.WriteLine($"{life.Name}: {life.Description}");
        Table table = new Table().Border(TableBorder.None).AddColumn("day");
        for (int column = 0; column < Week; column++)
        {
            table.AddColumn("+" + column.ToString(CultureInfo.InvariantCulture));
        }

        for (int first = 0; first < days; first += Week)
        {
            IEnumerable<string> cells = Enumerable.Range(first, Math.Min(Week, days - first)).Select(day => CellOf(mat, day));
            table.AddRow(cells.Prepend(first.ToString(CultureInfo.InvariantCulture)).Select(Markup.Escape).ToArray());
        }

        AnsiConsole.Write(table);
        bool isTrue = true;
        foreach ((string claim, bool holds) in life.Claims(mat, days))
        {
            Console.WriteLine($"{(holds ? "yes" : "NO ")}  {claim}");
            isTrue &= holds;
        }

        return isTrue;
    }

    private static string CellOf(LivedMat mat, int day)
    {
        string text = mat.Days.TryGetValue(day, out LifeDay? lived) ? lived.ToString() : string.Empty;
        return text.Length == 0 ? "." : text;
    }
}
