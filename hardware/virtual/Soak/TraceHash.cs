using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Soak;

/// <summary>Everything that the mat says and does, as one number: console, motor, light, each with its microsecond.</summary>
public sealed class TraceHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public TraceHash(MatBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        board.ConsoleWritten += (line, us) => Add($"{us} {line}");
        board.DutyChanged += change => Add($"{change.AtUs} duty {change.PerTenThousand}");
        board.LedChanged += (isOn, us) => Add($"{us} led {isOn}");
    }

    /// <returns>16 hex digits of what was traced so far.</returns>
    public override string ToString()
    {
        return Convert.ToHexString(_hash.GetCurrentHash(), 0, 8);
    }

    public void Dispose()
    {
        _hash.Dispose();
    }

    private void Add(FormattableString entry)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(entry.ToString(CultureInfo.InvariantCulture) + "\n"));
    }
}
