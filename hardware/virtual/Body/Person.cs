using System;

namespace SmartMat.Virtual.Body;

/// <summary>Who it is: weight, size and build. Postures turn a person into parts that press.</summary>
/// <param name="Kg">Weight with clothes.</param>
/// <param name="HeightM">Height.</param>
/// <param name="Breadth">Contact width against that of a slim person of that height: 1 at a body mass index of
/// 22.</param>
/// <param name="LumbarContact">0: the small of the back is in the air; 1: as measured on mattresses.</param>
/// <param name="Seed">Bones, habits, breathing.</param>
public sealed record Person(double Kg, double HeightM, double Breadth, double LumbarContact, ulong Seed)
{
    private const double GravityMPerS2 = 9.81;

    public double Newtons => Kg * GravityMPerS2;

    /// <summary>An adult of a weight; height follows loosely (7 cm spread), 1.48 to 2.02 m.</summary>
    public static Person Adult(double kg, Dice dice)
    {
        double height = Math.Clamp(1.72 + (0.0028 * (kg - 75)) + (0.07 * dice.Gauss()), 1.48, 2.02);
        return Built(kg, height, dice);
    }

    /// <summary>A child of five or six: 20 kg, 1.10 m.</summary>
    public static Person Child(Dice dice)
    {
        return Built(20 * dice.Spread(0.03), 1.10 + (0.02 * dice.Gauss()), dice);
    }

    private static Person Built(double kg, double heightM, Dice dice)
    {
        double bodyMassIndex = kg / (heightM * heightM);
        double breadth = Math.Pow(bodyMassIndex / 22, 0.4) * dice.Spread(0.05);
        double lumbar = Math.Clamp(0.55 + (0.02 * (bodyMassIndex - 22)) + (0.25 * dice.Gauss()), 0.05, 1.2);
        return new Person(kg, heightM, breadth, lumbar, dice.Next());
    }
}
