using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartMat.Usb.Flashing;

/// <summary>How a call of nanoff ended.</summary>
/// <param name="ExitCode">As the system gives it: outside Windows only the low eight bits are left.</param>
/// <param name="Output">What it printed, unless that went to the terminal.</param>
public sealed partial record NanoffResult(int ExitCode, string Output)
{
    /// <summary>The codes of nanoff 2.5.162 that an ESP32 can meet. No two have the same low eight bits.</summary>
    private static readonly int[] s_codes =
    [
        2000, 2001, 2002, 2003, 4000, 4001, 4002, 4003, 4004, 4005, 6000, 6001, 6002,
        9000, 9002, 9003, 9004, 9005, 9006, 9007, 9008, 9009, 9010, 9011, 9012, 9013, 9014, 9015,
    ];

    public bool IsGood => ExitCode == 0;

    /// <summary>nanoff's own number (the E-code), or 0 if it is none.</summary>
    public int Code
    {
        get
        {
            Match printed = PrintedCode().Match(Output);
            if (printed.Success)
            {
                return int.Parse(printed.Groups[1].Value, CultureInfo.InvariantCulture);
            }

            foreach (int code in s_codes)
            {
                if (ExitCode == code || ExitCode == code % 256)
                {
                    return code;
                }
            }

            return 0;
        }
    }

    [GeneratedRegex(@"^(?:Error )?E(\d{4})\b", RegexOptions.Multiline)]
    private static partial Regex PrintedCode();
}
