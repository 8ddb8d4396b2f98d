using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using SmartMat.Virtual.Run;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SmartMat.Virtual.Cli;

/// <summary>The mat in the terminal: discs from above, session and clock, the breath as a bar, events as they come.</summary>
public sealed class LiveView
{
    private const int LinesShown = 12;
    private const int BarLength = 30;

    private readonly VirtualMat _mat;
    private readonly SessionView _session = new();
    private readonly Queue<string> _lines = new();
    private string _link = string.Empty;

    public LiveView(VirtualMat mat)
    {
        _mat = mat;
        mat.Happened += Note;
        mat.Board.ConsoleWritten += NoteLink;
    }

    /// <summary>Runs until the scene ends, q is pressed or Ctrl-C.</summary>
    public void Run(long endUs, Speed speed, CancellationToken cancel)
    {
        const long StepUs = 50_000;
        AnsiConsole.Live(Picture()).Start(context =>
        {
            for (long us = StepUs; us <= endUs && !cancel.IsCancellationRequested; us += StepUs)
            {
                _mat.RunUntil(us);
                speed.WaitUntil(us);
                context.UpdateTarget(Picture());
                if (IsQuit(us))
                {
                    return;
                }
            }
        });
    }

    private bool IsQuit(long nowUs)
    {
        while (!Console.IsInputRedirected && Console.KeyAvailable)
        {
            char key = Console.ReadKey(intercept: true).KeyChar;
            if (key == 'q')
            {
                return true;
            }

            long pressUs = key switch { 'b' => 200_000, 'h' => 3_500_000, _ => 0 };
            if (pressUs > 0)
            {
                _mat.Board.Button.Press(nowUs + 1, nowUs + pressUs);
            }
        }

        return false;
    }

    private void NoteLink(string line, long nowUs)
    {
        if (line.StartsWith("link ", StringComparison.Ordinal))
        {
            _link = line[5..];
        }
    }

    private void Note(MatLine line)
    {
        _session.Note(line);
        _lines.Enqueue(line.ToString());
        if (_lines.Count > LinesShown)
        {
            _lines.Dequeue();
        }
    }

    private Columns Picture()
    {
        IRenderable mat = new Panel(new Markup(DiscPicture.Draw(_mat.Board.Newtons))).Header("head");
        string breath = Bar(_mat.Board.DutyPerTenThousand / 6000.0);
        Rows side = new(
            new Markup($"[bold]{Markup.Escape(_session.State)}[/]   on the mat: {Markup.Escape(_session.Presence)}"),
            new Markup($"session {Clock(_session.SessionMs(_mat.Chip.NowUs / 1000))} of {Clock(_session.TargetS * 1000L)}"),
            new Markup($"breath  [#3fa778]{breath}[/]"),
            new Markup($"LED     {(_mat.Board.IsLedOn ? "[#fff59d]●[/]" : "[#30344a]●[/]")}"),
            new Text(string.Empty),
            new Text(string.Join('\n', _lines)),
            new Text("pair    " + _link),
            new Text(string.Empty),
            new Markup("[dim]b press the button   h hold it   q leave[/]"));
        return new Columns(mat, side).Collapse();
    }

    private static string Bar(double share)
    {
        int filled = (int)Math.Round(Math.Clamp(share, 0, 1) * BarLength);
        return new string('█', filled) + string.Concat(Enumerable.Repeat("·", BarLength - filled));
    }

    private static string Clock(long ms)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{ms / 60_000}:{ms / 1000 % 60:00}");
    }
}
