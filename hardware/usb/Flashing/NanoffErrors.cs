using System;
using System.Linq;

namespace SmartMat.Usb.Flashing;

/// <summary>nanoff's codes as sentences with a remedy. What was written so far is never lost by running the same command again.</summary>
public static class NanoffErrors
{
    private const string Again = "Run the same command again: it goes on where it must.";

    private const string DownloadMode =
        "Hold BOOT, press RESET (or plug the cable in) while holding it, let go, and run the same command again. Press RESET when it "
        + "is done. The mat's own board has pads for both: BOOT to GND, and EN to GND for a moment.";

    private const string OtherProgram =
        "Close what else uses the port (Visual Studio with its Device Explorer, a serial monitor), check the cable, and run it again.";

    /// <param name="call">What was asked.</param>
    /// <param name="result">A result that is not good.</param>
    public static ProblemException Explain(NanoffCall call, NanoffResult result)
    {
        return ByText(call, result.Output) ?? ByCode(call, result);
    }

    /// <summary>Some causes show in the text only; nanoff gives them all one code, or none.</summary>
    private static ProblemException? ByText(NanoffCall call, string output)
    {
        if (Says(output, "No space left", "not enough space", "disk is full"))
        {
            return new ProblemException($"{call.Purpose}: this computer's disk is full.", "Make room (some 100 MB), then run the same command again.");
        }

        if (Says(output, "denied", "Permission"))
        {
            return new ProblemException(
                $"{call.Purpose}: this account may not use the serial port.",
                "On Linux: sudo usermod -aG dialout $USER, then log out and in. Elsewhere close the program that holds the port.");
        }

        if (Says(output, "Failed to connect", "Can't connect to ESP32 bootloader"))
        {
            return new ProblemException("The board does not go into download mode by itself.", DownloadMode);
        }

        return null;
    }

    private static ProblemException ByCode(NanoffCall call, NanoffResult result)
    {
        string coded = result.Code == 0 ? $"exit code {result.ExitCode}" : $"E{result.Code}";
        string head = $"{call.Purpose} failed ({coded})";
        return result.Code switch
        {
            2000 or 2001 or 2002 or 2003 => new ProblemException(
                $"{head}: the board's nanoCLR does not answer.",
                "Press RESET on the board or plug the cable in anew; a sleeping mat wakes at a press of its button. Then run the same command again."),
            4000 or 4002 or 4003 or 4004 => new ProblemException(
                $"{head}: the connection to the chip broke, or it did not take the data.",
                "Use a short cable, straight into the computer. " + Again),
            4001 => new ProblemException($"{head}: there is no nanoCLR for this size of flash.", "Use a module with 8, 16 or 32 MB."),
            4005 or 6000 or 6001 => new ProblemException($"{head}: the port cannot be opened.", OtherProgram),
            6002 => new ProblemException($"{head}: another nanoFramework program holds the port.", OtherProgram),
            9005 => new ProblemException(
                $"{head}: nanoCLR {Pinned.ClrVersion} for {Pinned.Target} is no longer offered.", "Take a newer release of SmartMat."),
            9006 => new ProblemException($"{head}: the folder for downloads cannot be made.", "Make room on the disk and check the rights of ~/.nanoFramework."),
            9007 => new ProblemException($"{head}: nanoCLR cannot be downloaded.", "Check the network (a proxy?), then run the same command again. The board was not touched."),
            9002 or 9003 => new ProblemException($"{head}: the backup cannot be written.", "Make room on the disk, then run the same command again. The board was only read."),
            9000 or 9008 or 9009 => new ProblemException(
                $"{head}: the flasher does not understand the call.",
                $"This needs nanoff {Pinned.FlasherVersion}; please report what it printed:{Environment.NewLine}{Tail(result.Output)}"),
            _ => new ProblemException($"{head}.", $"{Again} If it stays, please report what nanoff printed:{Environment.NewLine}{Tail(result.Output)}"),
        };
    }

    private static bool Says(string output, params string[] texts)
    {
        return texts.Any(text => output.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    private static string Tail(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(Environment.NewLine, lines.TakeLast(5));
    }
}
