namespace SmartMat.Sensing;

/// <summary>What one frame looks like, without its history: one score a kind of presence, the highest is likeliest.</summary>
/// <remarks>
/// A score is a weighted sum of the features, their squares and their products (<see cref="PostureTable"/>): for each kind
/// it falls off with the distance from what is usual for that kind. The weights were fitted to seeded virtual people and
/// objects, never to the recordings that the result is checked on (docs/measurements.md#recognition).
/// </remarks>
public sealed class Posture
{
    public const int Kinds = (int)PostureKind.Object + 1;

    /// <summary>Scores are in this unit of natural logarithm of likelihood.</summary>
    public const int ScoreOne = 64 * 64;

    /// <summary>A feature is taken as at most so many deviations from its mean, in 1/64.</summary>
    private const int MaxDeviation = 3 * 64;

    private readonly PostureFeatures _features = new PostureFeatures();
    private readonly int[] _terms = new int[PostureTable.Terms];

    /// <returns>Lying, Sitting, Standing, OtherPerson or Object.</returns>
    public static Occupancy OccupancyOf(PostureKind kind)
    {
        switch (kind)
        {
            case PostureKind.OnBack:
            case PostureKind.LightOnBack:
            case PostureKind.OnSide:
            case PostureKind.UpperBack: return Occupancy.Lying;
            case PostureKind.Sitting: return Occupancy.Sitting;
            case PostureKind.Standing: return Occupancy.Standing;
            case PostureKind.Object: return Occupancy.Object;
            default: return Occupancy.OtherPerson;
        }
    }

    /// <summary>Takes a frame; <see cref="ScoreOf"/> then tells of it until the next.</summary>
    /// <param name="load">uS above empty, by zone.</param>
    /// <param name="shape">Of the same frame, not empty.</param>
    public void Measure(int[] load, LoadShape shape)
    {
        _features.Measure(load, shape);
        FillTerms(_features.Values, _terms, PostureTable.Means, PostureTable.Scales);
    }

    /// <returns>In <see cref="ScoreOne"/>. Only differences between kinds mean something.</returns>
    public int ScoreOf(PostureKind kind)
    {
        int[] terms = _terms;
        short[] weights = PostureTable.Weights;
        int at = (int)kind * PostureTable.Terms;
        int score = 0;
        // Four terms a turn: a third less for the interpreter, in the longest loop of all.
        for (int term = 0; term < PostureTable.Terms; term += 4)
        {
            score += (terms[term] * weights[at]) + (terms[term + 1] * weights[at + 1])
                + (terms[term + 2] * weights[at + 2]) + (terms[term + 3] * weights[at + 3]);
            at += 4;
        }

        return score;
    }

    /// <param name="values">The features.</param>
    /// <param name="terms">Receives features, squares, products and the constant 1, all in 1/64.</param>
    /// <param name="means">By feature.</param>
    /// <param name="scales">By feature, 1024 x 64 / deviation.</param>
    public static void FillTerms(int[] values, int[] terms, short[] means, short[] scales)
    {
        for (int i = 0; i < PostureFeatures.Count; i++)
        {
            int x = (values[i] - means[i]) * scales[i] / 1024;
            x = x > MaxDeviation ? MaxDeviation : x < -MaxDeviation ? -MaxDeviation : x;
            terms[i] = x;
            terms[PostureFeatures.Count + i] = x * x / 64;
        }

        int at = 2 * PostureFeatures.Count;
        for (int i = 0; i < PostureFeatures.Count; i++)
        {
            int x = terms[i];
            for (int j = i + 1; j < PostureFeatures.Count; j++)
            {
                terms[at] = x * terms[j] / 64;
                at++;
            }
        }

        terms[at] = 64;
    }
}
