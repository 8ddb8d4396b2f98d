using System;
using System.Text;
using System.Threading;
using SmartMat.Drivers;
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
        Board? board = null;
        try
        {
            board = OpenBoard();
            Run(board);
        }
        catch (Exception e)
        {
            StopAndNote(board, e.Message);
        }

        // The CLR would wait for a debugger for ever after Main; a mat that has crashed starts again.
        Board.Restart();
    }

    /// <summary>The radio is on from here.</summary>
    public static Board OpenBoard()
    {
        return new Board(new Blocks(new FlashFiles()), Feature.Bytes, Version);
    }

    public static Pairing OpenPairing(Board board)
    {
        Pairing pairing = new Pairing(new AesCipher(), new ChipEntropy(), board.Store);
        pairing.Begin(new KeyFile());
        return pairing;
    }

    public static Mat MakeMat(Board board, Pairing pairing)
    {
        return new Mat(
            board.Pads, board.Motor, board.Led, board.Button, board.Store,
            new RecordLog(new FlashFiles(), board.Store), board.Link, pairing);
    }

    private static void Run(Board board)
    {
        Console.WriteLine("SmartMat " + Version);
        Pairing pairing = OpenPairing(board);
        Mat mat = MakeMat(board, pairing);
        mat.Begin();
        KeyConsole console = new KeyConsole(pairing, mat.Phone.Display);
        while (true)
        {
            long nowMs = Clock.NowMs();
            mat.Tick(nowMs);
            board.Guard.Beat(nowMs);
            ConsoleReport.Print(mat.Events);
            console.Update(nowMs);
            Thread.Sleep(Tuning.TickMs);
        }
    }

    /// <summary>Nothing here may throw: what has crashed may be the motor's driver itself, and the restart must come.</summary>
    private static void StopAndNote(Board? board, string message)
    {
        try
        {
            board?.Motor.Stop();
        }
        catch (Exception)
        {
            // The restart that follows floats the pin, and the gate's pull-down switches the motor off.
        }

        string text = message ?? string.Empty;
        Console.WriteLine("crash " + text);
        board?.Store.TryWrite(LastCrashName, Encoding.UTF8.GetBytes(text));
    }
}
