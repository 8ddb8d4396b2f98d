using System.CommandLine;
using SmartMat.Virtual.Body;
using Spectre.Console;

namespace SmartMat.Virtual.Cli;

/// <summary>`scenarios`: what can be played without a recording.</summary>
public static class ScenariosCommand
{
    public static Command Build()
    {
        Command command = new("scenarios", "List the scenarios.");
        command.SetAction(_ => List());
        return command;
    }

    private static int List()
    {
        Table table = new Table().Border(TableBorder.None).AddColumns("scenario", "who is there", "a session starts", "what happens");
        foreach (Scenario scenario in Scenarios.All)
        {
            table.AddRow(
                Markup.Escape(scenario.Name),
                Markup.Escape(scenario.ExpectedPresence),
                scenario.StartsSession ? "yes" : "no",
                Markup.Escape(scenario.Description));
        }

        AnsiConsole.Write(table);
        return 0;
    }
}
