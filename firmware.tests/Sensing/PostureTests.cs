using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>How a score comes about; what the weights are worth is measured over many bodies (docs/measurements.md).</summary>
[TestClass]
public sealed class PostureTests
{
    [TestMethod]
    [DataRow((int)PostureKind.OnBack, (int)Occupancy.Lying)]
    [DataRow((int)PostureKind.LightOnBack, (int)Occupancy.Lying)]
    [DataRow((int)PostureKind.OnSide, (int)Occupancy.Lying)]
    [DataRow((int)PostureKind.UpperBack, (int)Occupancy.Lying)]
    [DataRow((int)PostureKind.Sitting, (int)Occupancy.Sitting)]
    [DataRow((int)PostureKind.Standing, (int)Occupancy.Standing)]
    [DataRow((int)PostureKind.Kneeling, (int)Occupancy.OtherPerson)]
    [DataRow((int)PostureKind.LegsOnly, (int)Occupancy.OtherPerson)]
    [DataRow((int)PostureKind.Child, (int)Occupancy.OtherPerson)]
    [DataRow((int)PostureKind.Object, (int)Occupancy.Object)]
    public void Each_kind_is_an_occupancy(int kind, int occupancy)
    {
        Assert.AreEqual(occupancy, (int)Posture.OccupancyOf((PostureKind)kind));
    }

    [TestMethod]
    public void The_terms_are_features_squares_products_and_one()
    {
        int[] values = new int[PostureFeatures.Count];
        short[] means = new short[PostureFeatures.Count];
        short[] scales = new short[PostureFeatures.Count];
        for (int i = 0; i < PostureFeatures.Count; i++)
        {
            values[i] = 100 + (17 * i);
            means[i] = (short)(200 - i);
            scales[i] = (short)(900 + i);
        }

        int[] terms = new int[PostureTable.Terms];
        Posture.FillTerms(values, terms, means, scales);
        int at = 2 * PostureFeatures.Count;
        for (int i = 0; i < PostureFeatures.Count; i++)
        {
            int deviation = (values[i] - means[i]) * scales[i] / 1_024;
            Assert.IsTrue(deviation > -192 && deviation < 192);
            Assert.AreEqual(deviation, terms[i]);
            Assert.AreEqual(deviation * deviation / 64, terms[PostureFeatures.Count + i]);
            for (int j = i + 1; j < PostureFeatures.Count; j++)
            {
                Assert.AreEqual(deviation * terms[j] / 64, terms[at]);
                at++;
            }
        }

        Assert.AreEqual(64, terms[at]);
        Assert.AreEqual(PostureTable.Terms - 1, at);
    }

    [TestMethod]
    [DataRow(32_000, 192)]
    [DataRow(-32_000, -192)]
    public void No_feature_is_more_than_three_deviations_away(int value, int expected)
    {
        int[] values = new int[PostureFeatures.Count];
        values[3] = value;
        int[] terms = new int[PostureTable.Terms];
        Posture.FillTerms(values, terms, new short[PostureFeatures.Count], PostureTable.Scales);
        Assert.AreEqual(expected, terms[3]);
        Assert.AreEqual(0, terms[2]);
    }

    [TestMethod]
    public void A_score_is_the_weighted_sum_of_all_terms()
    {
        int[] terms = new int[PostureTable.Terms];
        for (int seed = 0; seed < 20; seed++)
        {
            int[] load = BenchFrames.Any(seed);
            PostureFeatures features = new PostureFeatures();
            features.Measure(load, BenchFrames.ShapeOf(load));
            Posture.FillTerms(features.Values, terms, PostureTable.Means, PostureTable.Scales);
            Posture posture = new Posture();
            posture.Measure(load, BenchFrames.ShapeOf(load));
            for (int kind = 0; kind < Posture.Kinds; kind++)
            {
                int score = 0;
                for (int term = 0; term < PostureTable.Terms; term++)
                {
                    score += terms[term] * PostureTable.Weights[(kind * PostureTable.Terms) + term];
                }

                Assert.AreEqual(score, posture.ScoreOf((PostureKind)kind));
            }
        }
    }
}
