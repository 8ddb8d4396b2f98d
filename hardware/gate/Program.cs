using System;
using System.CommandLine;
using System.IO;

namespace SmartMat.Gate;

/// <summary>`dotnet run --project hardware/gate`: checks the hardware; `-- write` refreshes what follows from the schematic.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        Option<bool> needsTools = new("--need-tools") { Description = "fail if KiCad or ngspice is missing" };
        RootCommand root = new("Checks SmartMat's hardware: rules, ERC, DRC, fresh files, SPICE.") { needsTools };
        root.SetAction(parsed =>
            new GateRun(Repository(), new Report(Console.Out), parsed.GetValue(needsTools)).Run());

        Command write = new("write", "Writes mat.net, mat.svg, bom.csv and counts.csv from the schematic.");
        write.SetAction(_ => Artefacts.Write(Repository()));
        root.Subcommands.Add(write);

        Command faults = new("faults", "Plants faults that only KiCad and SPICE can see; each must be caught.");
        faults.SetAction(_ => Faults.Run(Repository(), Console.Out));
        root.Subcommands.Add(faults);
        return root.Parse(arguments).Invoke();
    }

    /// <returns>The nearest folder upwards that holds firmware/Drivers/Pins.cs.</returns>
    private static string Repository()
    {
        DirectoryInfo? folder = new(Environment.CurrentDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "firmware", "Drivers", "Pins.cs")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("run this inside the repository");
    }
}
