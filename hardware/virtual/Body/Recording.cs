using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.Body;

/// <summary>A real person on a pressure sheet, as read from a file.</summary>
/// <param name="Name">The file's name without folder and endings.</param>
/// <param name="Frames">At least one, times never decreasing.</param>
/// <param name="Remarks">Sentences about the file that whoever plays it should print.</param>
public sealed record Recording(
    string Name,
    RecordingFormat Format,
    int Rows,
    int Columns,
    IReadOnlyList<RecordingFrame> Frames,
    IReadOnlyList<string> Remarks)
{
    /// <summary>How long the last frame holds: as long as frames usually do.</summary>
    public long LastFrameMs
    {
        get
        {
            List<long> gaps = Frames.Zip(Frames.Skip(1), (one, next) => next.AtMs - one.AtMs).Order().ToList();
            return gaps.Count == 0 ? 1000 : gaps[gaps.Count / 2];
        }
    }

    /// <summary>The whole sheet's load while somebody lies: the median of all frames above a quarter of the busy
    /// ones.</summary>
    /// <remarks>The quarter leaves out the empty sheet; a median does not mind moving about or a glitch.</remarks>
    public double SettledTotal()
    {
        List<double> totals = Frames.Select(frame => frame.Total()).Order().ToList();
        double busy = totals[totals.Count * 3 / 4];
        List<double> lying = totals.Where(total => total > busy * 0.25).ToList();
        return lying.Count == 0 ? 0 : lying[lying.Count / 2];
    }
}
