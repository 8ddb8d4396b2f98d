using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.Body;

/// <summary>The PMD text: one frame a second, one a line, 64 x 32 cells between tabs.</summary>
internal static class PmdText
{
    private const int Rows = 64;
    private const int Columns = 32;
    private const int FrameMs = 1000;

    /// <summary>Every file begins with a blank frame and one of every cell at full scale.</summary>
    private const int ArtefactFrames = 2;

    public static Recording Parse(string file, List<string> lines)
    {
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }
        List<float[]> cells = new();
        for (int i = 0; i < lines.Count; i++)
        {
            cells.Add(CellLine.Parse($"{file}, line {i + 1}", lines[i], '\t', Rows * Columns));
        }
        if (cells.Count <= ArtefactFrames)
        {
            throw new RecordingException(
                $"{file}, line {lines.Count}: no frame after the {ArtefactFrames} artefact frames");
        }
        List<RecordingFrame> frames = cells.Skip(ArtefactFrames)
            .Select((frame, index) => new RecordingFrame((long)index * FrameMs, "", frame)).ToList();
        string remark =
            $"{file}: frames 0 and 1 (blank, then full scale) are artefacts of the recording and are left out.";
        return new Recording(RecordingFile.NameOf(file), RecordingFormat.Pmd, Rows, Columns, frames, new[] { remark });
    }
}
