using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>Which parts of a lying person press on the ground, and how much of the weight each carries.</summary>
/// <remarks>Lengths as shares of height from the crown (Drillis and Contini), weight by segment masses (de Leva 1996)
/// as
/// they come down on points of support: shoulder blades, sacrum, heels. Checked against PoPu and PMD, see the
/// tests.</remarks>
public static class LyingBody
{
    /// <summary>The top of the shoulders, as a share of height from the crown.</summary>
    public const double ShoulderShare = 0.165;

    /// <summary>On the back, legs straight.</summary>
    /// <param name="isHeadOnPillow">The head's weight comes down through a pillow, wide and flat.</param>
    /// <param name="areHandsOnBelly">Forearms lie on the body instead of beside it.</param>
    public static List<BodyPart> OnBack(Person person, bool isHeadOnPillow, bool areHandsOnBelly)
    {
        double h = person.HeightM;
        double wide = h * person.Breadth;
        double missing = 0.06 * (1 - person.LumbarContact);
        double arms = areHandsOnBelly ? 0.022 : 0.048;
        double onTrunk = areHandsOnBelly ? 0.026 : 0;
        return new List<BodyPart>
        {
            Head(h, isHeadOnPillow),
            new(0.01, 0.115 * h, 0.15 * h, 0, 0.03 * h),
            new(0.072, 0.16 * h, 0.215 * h, 0, 0.118 * wide),
            new(0.135 + (0.5 * missing) + onTrunk, 0.205 * h, 0.33 * h, 0, 0.095 * wide, BreathSign: 1),
            new(0.06 - missing, 0.33 * h, 0.42 * h, 0, 0.085 * wide, BreathSign: -1),
            new(0.195 + (0.5 * missing) + onTrunk, 0.42 * h, 0.53 * h, 0, 0.098 * wide, BreathSign: -0.4),
            new(0.105, 0.53 * h, 0.70 * h, -0.055 * wide, 0.042 * wide),
            new(0.105, 0.53 * h, 0.70 * h, 0.055 * wide, 0.042 * wide),
            new(0.044, 0.74 * h, 0.88 * h, -0.06 * h, 0.028 * wide),
            new(0.044, 0.74 * h, 0.88 * h, 0.06 * h, 0.028 * wide),
            new(0.025, 0.955 * h, 0.985 * h, -0.065 * h, 0.018 * h),
            new(0.025, 0.955 * h, 0.985 * h, 0.065 * h, 0.018 * h),
            new(arms, 0.20 * h, 0.45 * h, -0.148 * wide, 0.025 * wide),
            new(arms, 0.20 * h, 0.45 * h, 0.148 * wide, 0.025 * wide),
        };
    }

    /// <summary>On one side, knees drawn up: narrow, heavy at shoulder and hip.</summary>
    /// <param name="facing">+1: the front points to the mat's right; -1: to its left.</param>
    /// <param name="kneesUp">0: straight .. 1: thighs at a right angle to the trunk.</param>
    public static List<BodyPart> OnSide(Person person, bool isHeadOnPillow, int facing, double kneesUp)
    {
        double h = person.HeightM;
        double wide = h * person.Breadth;
        double missing = 0.04 * (1 - person.LumbarContact);
        double thighAside = facing * 0.11 * h * kneesUp;
        return new List<BodyPart>
        {
            Head(h, isHeadOnPillow),
            new(0.12, 0.155 * h, 0.22 * h, 0, 0.06 * wide),
            new(0.11 + missing, 0.21 * h, 0.33 * h, -facing * 0.01 * h, 0.062 * wide, BreathSign: 1),
            new(0.04 - missing, 0.33 * h, 0.41 * h, -facing * 0.015 * h, 0.055 * wide, BreathSign: -1),
            new(0.21, 0.41 * h, 0.53 * h, -facing * 0.02 * h, 0.068 * wide, BreathSign: -0.3),
            new(0.21, 0.49 * h, (0.68 - (0.12 * kneesUp)) * h, thighAside, 0.06 * wide),
            new(0.12, (0.66 - (0.10 * kneesUp)) * h, (0.88 - (0.14 * kneesUp)) * h, thighAside * 1.3, 0.04 * h),
            new(0.03, (0.90 - (0.14 * kneesUp)) * h, (0.96 - (0.14 * kneesUp)) * h, thighAside, 0.03 * h),
            new(0.07, 0.19 * h, 0.30 * h, facing * 0.12 * h, 0.03 * h),
        };
    }

    private static BodyPart Head(double heightM, bool isOnPillow)
    {
        return isOnPillow
            ? new BodyPart(0.085, -0.005 * heightM, 0.14 * heightM, 0, 0.11 * heightM)
            : new BodyPart(0.075, 0.02 * heightM, 0.105 * heightM, 0, 0.04 * heightM);
    }
}
