using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Virtual.Phone;

namespace SmartMat.Virtual.Cli;

/// <summary>`demo`: records what a phone sees, for the phone page's demo.</summary>
public static class DemoCommand
{
    public static Command Build()
    {
        Argument<string> file = new("file") { Description = "file to write", DefaultValueFactory = _ => "docs/app/demo/tape.bin" };
        Option<uint> seed = new("--seed") { Description = "which person on which mat", DefaultValueFactory = _ => 4 };
        Command command = new("demo", "Record three weeks with the mat for the phone page's demo.") { file, seed };
        command.SetAction((parsed, cancel) => Task.Run(() => Record(parsed.GetValue(file)!, parsed.GetValue(seed), cancel)));
        return command;
    }

    private static int Record(string file, uint seed, CancellationToken cancel)
    {
        using DemoLife life = new(seed);
        bool isDone = life.Run(
            (session, sessions) => Console.Error.Write($"\rsession {session} of {sessions}"), () => cancel.IsCancellationRequested);
        Console.Error.WriteLine();
        if (!isDone)
        {
            Console.Error.WriteLine("broken off; nothing was written");
            return 1;
        }

        if (!life.HasStarted)
        {
            Console.Error.WriteLine("the mat did not start by itself: nothing to show, nothing was written; try another --seed");
            return 1;
        }

        try
        {
            life.Tape.Save(file, DemoLife.ShownUtcS);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return Entry.BadInput;
        }

        Console.WriteLine($"{file}: {life.Tape.Entries} entries, {new FileInfo(file).Length} bytes");
        return 0;
    }
}
