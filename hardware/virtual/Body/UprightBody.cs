using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>Which parts press when somebody stands, kneels, or has only the legs on the mat.</summary>
public static class UprightBody
{
    private static readonly int[] s_sides = { -1, 1 };

    /// <summary>Both feet; along = from the heels to the toes.</summary>
    /// <param name="lean">-1: all on the left foot .. 1: all on the right.</param>
    public static List<BodyPart> OnFeet(Person person, double apartM, double lean)
    {
        double foot = 0.152 * person.HeightM;
        List<BodyPart> parts = new();
        foreach (int side in s_sides)
        {
            double share = 0.5 * (1 + (side * lean));
            double aside = side * 0.5 * apartM;
            parts.Add(new BodyPart(0.5 * share, 0.005, 0.3 * foot, aside, 0.03));
            parts.Add(new BodyPart(0.07 * share, 0.3 * foot, 0.58 * foot, aside + (side * 0.015), 0.022));
            parts.Add(new BodyPart(0.35 * share, 0.58 * foot, 0.82 * foot, aside, 0.045));
            parts.Add(new BodyPart(0.08 * share, 0.84 * foot, 0.99 * foot, aside, 0.035));
        }
        return parts;
    }

    /// <summary>Upright on knees and shins; along = from the knees to the feet.</summary>
    /// <param name="onShins">0: all on the knees .. 1: sitting on the heels, all along the shins.</param>
    /// <param name="onHands">Share of the weight on hands in front (all fours).</param>
    public static List<BodyPart> OnKnees(Person person, double apartM, double onShins, double onHands)
    {
        double h = person.HeightM;
        List<BodyPart> parts = new();
        foreach (int side in s_sides)
        {
            double legs = 0.5 * (1 - onHands);
            double aside = side * 0.5 * apartM;
            parts.Add(new BodyPart(legs * (0.72 - (0.42 * onShins)), -0.03, 0.06, aside, 0.05));
            parts.Add(new BodyPart(legs * (0.18 + (0.30 * onShins)), 0.06, 0.20 * h, aside, 0.038));
            parts.Add(new BodyPart(legs * (0.10 + (0.12 * onShins)), 0.23 * h, 0.29 * h, aside * 0.8, 0.035));
            if (onHands > 0)
            {
                parts.Add(new BodyPart(0.5 * onHands, -0.36 * h, (-0.36 * h) + 0.12, side * 0.12 * h, 0.045));
            }
        }
        return parts;
    }

    /// <summary>Thighs (as far as they are on the mat) and calves; along = from the hips to the feet.</summary>
    public static List<BodyPart> Legs(Person person, double apartM)
    {
        double h = person.HeightM;
        List<BodyPart> parts = new();
        foreach (int side in s_sides)
        {
            double aside = side * 0.5 * apartM;
            parts.Add(new BodyPart(0.10, 0.03 * h, 0.21 * h, aside * 0.8, 0.042 * h * person.Breadth));
            parts.Add(new BodyPart(0.045, 0.27 * h, 0.40 * h, aside, 0.028 * h));
            parts.Add(new BodyPart(0.025, 0.47 * h, 0.50 * h, aside * 1.1, 0.018 * h));
        }
        return parts;
    }
}
