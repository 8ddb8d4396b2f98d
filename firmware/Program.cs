using System;
using System.Text;
using System.Threading;
using SmartMat.Drivers;
using SmartMat.Keeping;
using SmartMat.Link;
using SmartMat.Log;

namespace SmartMat;

/// <summary>Wires the mat together and runs the only loop: the only clock read of a tick, the only Sleep.</summary>
public static class Program
{
    /// <summary>Shown on the console and over the link.</summary>
    public const string Version = "0.1.0";

    private const string LastCrashName = "crash";

    public static void Main()
    {
        BoardCore? core = null;
        Boots? boots = null;
        try
        {
            core = new BoardCore(new Blocks(new FlashFiles()));
            boots = new Boots(core.Store);
            core.Guard.EndNote = boots;
            if (core.OnlyLooks)
            {
                core.Supply.Sleep(armsWake: true, isButtonDown: false);
            }

            // Before the radio: a boot that dies in opening it counts, too.
            boots.Begin(core.Supply.WokenBy, Version);
            Run(OpenBoard(core), boots);
        }
        catch (Exception e)
        {
            StopAndNote(core, boots, e.Message);
        }

        // The CLR would wait for a debugger for ever after Main; a mat that has crashed starts again.
        Board.Restart();
    }

    /// <summary>The radio is on from here.</summary>
    public static Board OpenBoard(BoardCore core)
    {
        return new Board(core, Feature.Bytes, Version);
    }

    public static Pairing OpenPairing(Board board)
    {
        Pairing pairing = new Pairing(new AesCipher(), new ChipEntropy(), board.Store);
        pairing.Begin(new KeyFile());
        return pairing;
    }

    public static Mat MakeMat(Board board, Pairing pairing, Boots boots)
    {
        return new Mat(
            board.Pads, board.Motor, board.Led, board.Button, board.Store,
            new RecordLog(new FlashFiles(), board.Store), board.Link, pairing, board.Core.Supply, boots);
    }

    private static void Run(Board board, Boots boots)
    {
        Console.WriteLine("SmartMat " + Version);
        Pairing pairing = OpenPairing(board);
        Mat mat = MakeMat(board, pairing, boots);
        mat.Begin();
        KeyConsole console = new KeyConsole(pairing, mat.Phone.Display);
        while (mat.Upkeep.Wish != MatWish.Restart)
        {
            long nowMs = Clock.NowMs();
            mat.Tick(nowMs);
            board.Guard.Beat(nowMs);
            ConsoleReport.Print(mat.Events);
            console.Update(nowMs);
            if (mat.Upkeep.Wish == MatWish.Sleep)
            {
                board.Core.Supply.Sleep(!mat.Upkeep.Battery.IsEmpty, board.Button.IsPressed);
            }

            Thread.Sleep(Tuning.TickMs);
        }
    }

    /// <summary>Nothing here may throw: what has crashed may be the motor's driver itself, and the restart must come.</summary>
    private static void StopAndNote(BoardCore? core, Boots? boots, string message)
    {
        try
        {
            core?.Motor.Stop();
        }
        catch (Exception)
        {
            // The restart that follows floats the pin, and the gate's pull-down switches the motor off.
        }

        string text = message ?? string.Empty;
        Console.WriteLine("crash " + text);
        boots?.NoteEnd(BootEnd.Crash);
        if (core != null)
        {
            // Not "core?.": what it returns would be a bool?, which the device does not have.
            core.Store.TryWrite(LastCrashName, Encoding.UTF8.GetBytes(text));
        }
    }
}
