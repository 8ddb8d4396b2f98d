using System;
using System.Collections.Generic;
using SmartMat.Log;
using SmartMat.Session;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Run;

/// <summary>A whole mat: the real firmware on a virtual chip, on a virtual board, under a scene.</summary>
public sealed class VirtualMat : IDisposable
{
    private readonly List<MatLine> _lines = new();
    private long _ranToUs;

    /// <param name="scene">What happens on the mat.</param>
    /// <param name="seed">Which mat and which noise; the same seed replays a run to the byte.</param>
    public VirtualMat(IScene scene, uint seed)
    {
        Board = new MatBoard(scene, seed);
        Chip = new VirtualChip(Board, Program.Main, seed);
        Board.ConsoleWritten += Note;
        Board.UsbSet += () => Chip.Pins.InputChanged(Drivers.Pins.VbusDet);
    }

    /// <summary>Raised for each event, while the mat runs.</summary>
    public event Action<MatLine>? Happened;

    public MatBoard Board { get; }

    public VirtualChip Chip { get; }

    /// <summary>All events so far.</summary>
    public IReadOnlyList<MatLine> Lines => _lines;

    /// <summary>Puts settings on the drive, as the phone would have done in an earlier life. Before the first run.</summary>
    /// <param name="settings">Any; what the firmware accepts was checked when they were set.</param>
    public void Store(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        byte[] block = new byte[Settings.BlockLength];
        settings.Write(block);
        Keep("settings", block);
    }

    /// <summary>The safety questions answered: none applies.</summary>
    public void StoreAnswers()
    {
        SafetyAnswers answers = new();
        answers.TryConfirm(0);
        byte[] block = new byte[SafetyAnswers.BlockLength];
        answers.Write(block);
        Keep("safety", block);
    }

    /// <summary>The default settings with free sessions of another length, and the safety questions answered.</summary>
    /// <param name="targetS">60..1200 s.</param>
    public void StoreTarget(int targetS)
    {
        Settings settings = new();
        settings.TrySetProgramme((int)Programme.Free);
        StoreAnswers();
        if (!settings.TrySet(targetS, settings.PauseLimitS, settings.StrengthPercent, settings.CueFirstS, settings.CueLastS))
        {
            throw new ArgumentOutOfRangeException(nameof(targetS), targetS, "a session lasts 1 to 20 minutes");
        }

        Store(settings);
    }

    /// <summary>Runs to a moment; interrupts of button and USB come when they are due, and deep sleep is skipped.</summary>
    /// <param name="untilUs">Microseconds since power-on.</param>
    public void RunUntil(long untilUs)
    {
        RunUntil(untilUs, long.MaxValue / 2, () => false);
    }

    /// <summary>The same, and meanwhile somebody outside looks in.</summary>
    /// <param name="untilUs">Microseconds since power-on.</param>
    /// <param name="everyUs">How often, 1 or more.</param>
    /// <param name="look">True ends the run at once. It must not run the mat itself.</param>
    public void RunUntil(long untilUs, long everyUs, Func<bool> look)
    {
        // From where this was left, not from now: a tick may have run past it.
        for (long changeUs = NextChangeUs(_ranToUs); changeUs <= untilUs; changeUs = NextChangeUs(changeUs))
        {
            if (Chip.RunUntil(changeUs, everyUs, look))
            {
                _ranToUs = Math.Max(_ranToUs, Chip.NowUs);
                return;
            }

            Chip.Pins.InputChanged(Drivers.Pins.Button);
            Chip.Pins.InputChanged(Drivers.Pins.VbusDet);
        }

        Chip.RunUntil(untilUs, everyUs, look);
        _ranToUs = Math.Max(_ranToUs, Chip.NowUs);
    }

    private long NextChangeUs(long afterUs)
    {
        return Math.Min(Board.Button.NextChangeUs(afterUs), Board.Usb.NextChangeUs(afterUs));
    }

    public void Dispose()
    {
        Chip.Dispose();
    }

    /// <summary>Puts a block on the drive, as the firmware would have left it. Before the first run.</summary>
    /// <param name="name">Of the block.</param>
    /// <param name="block">Its content.</param>
    public void Keep(string name, byte[] block)
    {
        ArgumentNullException.ThrowIfNull(block);
        byte[] framed = new byte[Frame.HeaderLength + block.Length];
        block.CopyTo(framed, Frame.HeaderLength);
        Frame.Seal(framed, Frame.Block, Formats.Of(name), 1, 0, block.Length);
        Chip.Flash.Write($"I:\\{name}.0", framed);
    }

    private void Note(string line, long nowUs)
    {
        if (MatLine.Parse(line, Chip.BootedUs / 1000) is MatLine happened)
        {
            if (Board.KeepsLines)
            {
                _lines.Add(happened);
            }

            Happened?.Invoke(happened);
        }
    }
}
