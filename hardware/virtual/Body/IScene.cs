using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>What presses on the mat, as a pure function of time: asking earlier, later or more often changes
/// nothing.</summary>
public interface IScene
{
    string Name { get; }

    /// <summary>When there is nothing more to see, in microseconds since power-on; the load of the last moment
    /// stays.</summary>
    long EndUs { get; }

    /// <summary>Ground truth: who came when and how, in order of coming. Empty where nobody knows.</summary>
    IReadOnlyList<Visit> Visits { get; }

    /// <returns>From when on, at or after a moment, something may touch the mat; long.MaxValue if nothing ever does. For a mat
    /// asleep, which need not be looked at before.</returns>
    long NextTouchUs(long fromUs)
    {
        return VisitedFromUs(fromUs);
    }

    /// <summary>The same by <see cref="Visits"/>: at once, where nobody knows them.</summary>
    sealed long VisitedFromUs(long fromUs)
    {
        if (Visits.Count == 0)
        {
            return fromUs;
        }

        foreach (Visit visit in Visits)
        {
            if (visit.GoneUs > fromUs)
            {
                return visit.ContactUs > fromUs ? visit.ContactUs : fromUs;
            }
        }

        return long.MaxValue;
    }

    /// <param name="nowUs">Microseconds since power-on.</param>
    /// <param name="newtons">Receives the force on every disc, row-major, row 0 at the head, length 242, 0 or
    /// more.</param>
    void NewtonsAt(long nowUs, double[] newtons);
}
