using System;
using System.IO;
using SmartMat.Usb.Flashing;
using SmartMat.Usb.Pairing;
using Spectre.Console;

namespace SmartMat.Usb.Cli;

/// <summary>All that the owner sees.</summary>
public sealed class Screen
{
    private readonly IAnsiConsole _console;
    private readonly TextReader _input;

    public Screen(IAnsiConsole console, TextReader input)
    {
        _console = console;
        _input = input;
    }

    /// <summary>What was found: a name and what it is.</summary>
    public void Fact(string name, string value)
    {
        _console.MarkupLineInterpolated($"  [grey]{name,-12}[/] {value}");
    }

    public void Step(string text)
    {
        _console.MarkupLineInterpolated($"[bold]{text} ...[/]");
    }

    public void Good(string text)
    {
        _console.MarkupLineInterpolated($"[green]{text}[/]");
    }

    public void Say(string text)
    {
        _console.WriteLine(text);
    }

    public void Tell(ProblemException problem)
    {
        _console.WriteLine();
        _console.MarkupLineInterpolated($"[red bold]{problem.Message}[/]");
        _console.WriteLine(problem.Remedy);
    }

    /// <summary>A command as it would be typed, unbroken, however narrow the terminal.</summary>
    public void Command(NanoffCall call, string? condition = null)
    {
        Say($"# {call.Purpose}{(condition is null ? "" : $" ({condition})")}");
        _console.Profile.Out.Writer.WriteLine(call.CommandLine);
    }

    /// <summary>Light on dark, whatever the terminal's own colours are, so that a camera can read it.</summary>
    /// <param name="label">The code.</param>
    /// <param name="link">What is in it.</param>
    public void Show(Label label, string link)
    {
        _console.WriteLine();
        foreach (string line in label.Lines())
        {
            _console.Write(new Text(line + Environment.NewLine, new Style(Color.White, Color.Black)));
        }

        _console.WriteLine();
        _console.Profile.Out.Writer.WriteLine(link);
        _console.WriteLine("To type: " + label.TextInGroups);
    }

    /// <summary>Asks for a word, for what cannot be undone.</summary>
    public bool Confirms(string question, string word)
    {
        _console.WriteLine(question);
        _console.Write($"Type {word} to go on: ");
        return string.Equals(_input.ReadLine()?.Trim(), word, StringComparison.Ordinal);
    }
}
