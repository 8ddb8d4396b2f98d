using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>Which parts of a sitting person press on the ground; along = from the back of the seat towards the
/// knees.</summary>
public static class SeatedBody
{
    /// <summary>On a step or bed edge: most of the legs' weight is on the feet, off the mat.</summary>
    public static List<BodyPart> LegsOff(Person person, double lean)
    {
        double h = person.HeightM;
        List<BodyPart> parts = Seat(person, 0.66, lean);
        parts.AddRange(Pair(0.065, 0.13 * h, 0.22 * h, 0.06 * h, 0.045 * h * person.Breadth));
        return parts;
    }

    /// <summary>On the ground, legs straight ahead: they lie on the rest of the mat as far as it reaches.</summary>
    public static List<BodyPart> LegsForward(Person person, double lean)
    {
        double h = person.HeightM;
        List<BodyPart> parts = Seat(person, 0.60, lean);
        parts.AddRange(Pair(0.09, 0.13 * h, 0.27 * h, 0.06 * h, 0.042 * h * person.Breadth));
        parts.AddRange(Pair(0.045, 0.34 * h, 0.48 * h, 0.065 * h, 0.028 * h));
        parts.AddRange(Pair(0.025, 0.52 * h, 0.56 * h, 0.07 * h, 0.02 * h));
        return parts;
    }

    /// <summary>Cross-legged: shins and ankles press in front of the seat.</summary>
    public static List<BodyPart> CrossLegged(Person person, double lean)
    {
        double h = person.HeightM;
        List<BodyPart> parts = Seat(person, 0.70, lean);
        parts.AddRange(Pair(0.06, 0.10 * h, 0.2 * h, 0.09 * h, 0.04 * h));
        parts.Add(new BodyPart(0.18, 0.19 * h, 0.26 * h, 0, 0.14 * h));
        return parts;
    }

    /// <summary>Two sit bones in two soft halves.</summary>
    private static List<BodyPart> Seat(Person person, double weightShare, double lean)
    {
        double h = person.HeightM;
        double half = 0.052 * h * person.Breadth;
        List<BodyPart> parts = new();
        foreach (int side in new[] { -1, 1 })
        {
            double share = weightShare * 0.5 * (1 + (side * lean));
            parts.Add(new BodyPart(0.65 * share, 0.005 * h, 0.125 * h, side * half, half));
            parts.Add(new BodyPart(0.35 * share, 0.035 * h, 0.075 * h, side * 0.038 * h, 0.022 * h));
        }
        return parts;
    }

    private static IEnumerable<BodyPart> Pair(double share, double fromM, double toM, double asideM, double halfM)
    {
        yield return new BodyPart(share, fromM, toM, -asideM, halfM);
        yield return new BodyPart(share, fromM, toM, asideM, halfM);
    }
}
