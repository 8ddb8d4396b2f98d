using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Usb.Flashing;

/// <summary>Which serial port is the board's, if nobody says.</summary>
public static class PortChoice
{
    private const string None = "No available COM port";

    private const string Heading = "Available COM ports:";

    /// <param name="listing">What nanoff --listports printed.</param>
    /// <returns>The only port that can be a board on USB.</returns>
    /// <exception cref="ProblemException">There is none, or more than one.</exception>
    public static string From(string listing)
    {
        List<string> ports = Candidates(listing);
        return ports.Count switch
        {
            1 => ports[0],
            0 => throw new ProblemException(
                "No board is plugged in.",
                "Plug the mat in with a USB cable that carries data (many only charge). A sleeping mat wakes at a press of its button."),
            _ => throw new ProblemException(
                $"There is more than one serial port: {string.Join(", ", ports)}.",
                $"Unplug the others, or say which: --port {ports[0]}"),
        };
    }

    private static List<string> Candidates(string listing)
    {
        return listing.Contains(None, StringComparison.Ordinal)
            ? []
            : listing.ReplaceLineEndings("\n").Split('\n')
                .SkipWhile(line => line.Trim() != Heading)
                .Skip(1)
                .Select(line => line.Trim())
                .TakeWhile(line => line.Length > 0)
                .Where(IsUsb)
                .ToList();
    }

    /// <summary>Linux lists the ports of a mainboard as well, macOS each port twice and Bluetooth too.</summary>
    private static bool IsUsb(string port)
    {
        return port.StartsWith("COM", StringComparison.Ordinal)
            || port.StartsWith("/dev/ttyACM", StringComparison.Ordinal)
            || port.StartsWith("/dev/ttyUSB", StringComparison.Ordinal)
            || (port.StartsWith("/dev/cu.", StringComparison.Ordinal)
                && !port.Contains("Bluetooth", StringComparison.Ordinal)
                && !port.Contains("debug-console", StringComparison.Ordinal)
                && !port.Contains("wlan", StringComparison.Ordinal));
    }
}
