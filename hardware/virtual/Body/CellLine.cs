using System;
using System.Globalization;

namespace SmartMat.Virtual.Body;

/// <summary>Reads the cells of one line, and says what is wrong with them.</summary>
internal static class CellLine
{
    /// <param name="at">File and line, as the error begins.</param>
    public static float[] Parse(string at, ReadOnlySpan<char> text, char separator, int count)
    {
        float[] cells = new float[count];
        int found = 0;
        foreach (Range range in text.Split(separator))
        {
            ReadOnlySpan<char> cell = text[range].Trim();
            if (found < count)
            {
                cells[found] = ParseCell(at, cell, found);
            }
            found++;
        }
        return found == count ? cells : throw new RecordingException($"{at}: {found} cells where {count} belong");
    }

    private static float ParseCell(string at, ReadOnlySpan<char> cell, int index)
    {
        if (!float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out float value)
            || !float.IsFinite(value))
        {
            string shown = cell.Length > 20 ? string.Concat(cell[..20], "...") : cell.ToString();
            throw new RecordingException($"{at}: cell {index + 1} is not a number: \"{shown}\"");
        }
        return value >= 0 ? value : throw new RecordingException($"{at}: cell {index + 1} is negative");
    }
}
