using SmartMat.Sensing;

namespace SmartMat.Link;

/// <summary>How long each posture was held in a session.</summary>
public sealed class PostureTally
{
    /// <summary>In a record, for nobody was told there.</summary>
    public const int Unknown = 0;

    private readonly int[] _heldMs = new int[Posture.Kinds];
    private long _seenMs;

    /// <summary>What a record holds: <see cref="Unknown"/>, or 1 more than the <see cref="PostureKind"/> held longest.</summary>
    public int Main
    {
        get
        {
            int main = Unknown;
            int longestMs = 0;
            for (int kind = 0; kind < Posture.Kinds; kind++)
            {
                if (_heldMs[kind] > longestMs)
                {
                    longestMs = _heldMs[kind];
                    main = kind + 1;
                }
            }

            return main;
        }
    }

    public void Reset(long nowMs)
    {
        _seenMs = nowMs;
        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            _heldMs[kind] = 0;
        }
    }

    /// <summary>Once a frame of a session.</summary>
    /// <param name="occupancy">Counts if it is a person, told what they do.</param>
    /// <param name="kind">As seen just now. Light on the back counts as on the back.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Take(Occupancy occupancy, PostureKind kind, long nowMs)
    {
        int stepMs = (int)(nowMs - _seenMs);
        _seenMs = nowMs;
        bool isPerson = occupancy >= Occupancy.Lying && occupancy <= Occupancy.OtherPerson && kind != PostureKind.Object;
        if (isPerson && stepMs <= Tally.MostStepMs)
        {
            _heldMs[kind == PostureKind.LightOnBack ? (int)PostureKind.OnBack : (int)kind] += stepMs;
        }
    }
}
