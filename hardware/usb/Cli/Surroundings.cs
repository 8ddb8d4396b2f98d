using System;
using System.IO;

namespace SmartMat.Usb.Cli;

/// <summary>What differs between an owner's desk and a test.</summary>
/// <param name="Pause">From a reset until nanoCLR answers, with a margin (an ESP32 takes about 3 s).</param>
/// <param name="DataFolder">Where a board's backup waits; of this account alone.</param>
public sealed record Surroundings(TimeSpan Pause, string DataFolder)
{
    public static Surroundings Desk()
    {
        string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return new Surroundings(TimeSpan.FromSeconds(4), Path.Combine(data, "SmartMat"));
    }
}
