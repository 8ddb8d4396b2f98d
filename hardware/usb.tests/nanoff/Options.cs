using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Usb.StandIn;

/// <summary>nanoff's command line, as far as an ESP32 goes. What 2.5.162 does not know is refused.</summary>
public sealed class Options
{
    private static readonly string[] s_switches =
    [
        "--version", "--listports", "--devicedetails", "--nanodevice", "--update", "--deploy", "--masserase", "--nobackupconfig",
        "--suppressnanoffversioncheck",
    ];

    private static readonly string[] s_values =
    [
        "--platform", "--serialport", "--target", "--fwversion", "--image", "--address", "--filedeployment", "--backuppath", "--backupfile",
        "-v",
    ];

    private readonly Dictionary<string, string> _given = [];

    private Options(bool isGood)
    {
        IsGood = isGood;
    }

    public bool IsGood { get; }

    public bool IsNormal => (this["-v"] ?? "n") is "n" or "d" or "diag";

    public bool IsQuiet => this["-v"] == "q";

    /// <summary>An ESP32 is meant if its target, its platform, or nothing but a port is named.</summary>
    public bool IsEsp32 => this["--target"]?.StartsWith("ESP", StringComparison.Ordinal) == true
        || this["--platform"] == "esp32"
        || (Has("--serialport") && !Has("--filedeployment"));

    /// <returns>Null if it was not given.</returns>
    public string? this[string name] => _given.GetValueOrDefault(name);

    public static Options Parse(string[] arguments)
    {
        Options options = new(true);
        for (int i = 0; i < arguments.Length; i++)
        {
            string name = arguments[i];
            bool hasValue = s_values.Contains(name) && i + 1 < arguments.Length;
            if (!hasValue && !s_switches.Contains(name))
            {
                return new Options(false);
            }

            options._given[name] = hasValue ? arguments[++i] : "";
        }

        return options;
    }

    public bool Has(string name)
    {
        return _given.ContainsKey(name);
    }
}
