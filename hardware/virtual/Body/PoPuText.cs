using System;
using System.Collections.Generic;
using System.Globalization;

namespace SmartMat.Virtual.Body;

/// <summary>The PoPu CSV: comment lines with #, then one frame a line: milliseconds, label, 64 x 27 cells.</summary>
internal static class PoPuText
{
    private const int Rows = 64;
    private const int Columns = 27;

    public static Recording Parse(string file, List<string> lines)
    {
        List<RecordingFrame> frames = new();
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }
            string at = $"{file}, line {i + 1}";
            RecordingFrame frame = ParseFrame(at, lines[i]);
            if (frames.Count > 0 && frame.AtMs < frames[^1].AtMs)
            {
                throw new RecordingException($"{at}: time goes back, from {frames[^1].AtMs} ms to {frame.AtMs} ms");
            }
            frames.Add(frame);
        }
        return frames.Count > 0
            ? new Recording(RecordingFile.NameOf(file), RecordingFormat.PoPu, Rows, Columns, frames,
                Array.Empty<string>())
            : throw new RecordingException($"{file}, line {lines.Count}: no frame in the file");
    }

    private static RecordingFrame ParseFrame(string at, string line)
    {
        int afterTime = line.IndexOf(',', StringComparison.Ordinal);
        int afterLabel = afterTime < 0 ? -1 : line.IndexOf(',', afterTime + 1);
        if (afterLabel < 0)
        {
            throw new RecordingException($"{at}: no \"milliseconds,label,cells\"");
        }
        if (!long.TryParse(line.AsSpan(0, afterTime), NumberStyles.None, CultureInfo.InvariantCulture, out long ms))
        {
            throw new RecordingException($"{at}: the time is not a number of milliseconds");
        }
        float[] cells = CellLine.Parse(at, line.AsSpan(afterLabel + 1), ',', Rows * Columns);
        return new RecordingFrame(ms, line[(afterTime + 1)..afterLabel], cells);
    }
}
