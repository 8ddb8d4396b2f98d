using System;
using System.Linq;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Phone;

/// <summary>Pairs a phone with a virtual mat as a person would: by the link on its console.</summary>
public static class PhoneSetup
{
    /// <summary>Runs the mat until it has printed its link.</summary>
    public static PhoneClient Pair(VirtualMat mat, uint seed = 1)
    {
        ArgumentNullException.ThrowIfNull(mat);
        mat.RunUntil(mat.Chip.NowUs + 3_000_000);
        return new PhoneClient(mat, KeyOf(mat), seed);
    }

    /// <returns>The key in the newest link on the console.</returns>
    public static byte[] KeyOf(VirtualMat mat)
    {
        ArgumentNullException.ThrowIfNull(mat);
        string line = mat.Board.ConsoleLines.Last(text => text.StartsWith("link ", StringComparison.Ordinal));
        return PhoneKey.TryRead(line) ?? throw new InvalidOperationException("not a pairing link: " + line);
    }
}
