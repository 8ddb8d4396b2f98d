using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Somebody who is there or not, mean by mean.</summary>
public sealed class BenchUse
{
    private long _nowMs;

    public BenchUse()
    {
        // Whoever comes in the middle of a mean is not there all through it.
        Use.NoteFrame(true, 0);
        Use.NoteMean();
    }

    public PadUse Use { get; } = new PadUse();

    public void Means(int means, bool isPerson, int frameMs)
    {
        for (int mean = 0; mean < means; mean++)
        {
            Mean(isPerson, frameMs);
        }
    }

    public void Mean(bool isPerson, int frameMs)
    {
        Halves(isPerson, isPerson, frameMs);
    }

    /// <summary>A mean in the course of which somebody comes or goes.</summary>
    public void Halves(bool isFirst, bool isSecond, int frameMs)
    {
        for (int frame = 0; frame < PadTuning.PadFramesPerMean; frame++)
        {
            _nowMs += frameMs;
            Use.NoteFrame(frame < PadTuning.PadFramesPerMean / 2 ? isFirst : isSecond, _nowMs);
        }

        Use.NoteMean();
    }
}
