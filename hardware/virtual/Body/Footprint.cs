using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>What a body at rest does to the 242 discs, and the few ways in which that can vary without a new
/// posture.</summary>
/// <remarks>Built once a posture; a moment of time is then a handful of multiplications a disc.</remarks>
public sealed class Footprint
{
    /// <summary>The discs of a mat on foam and cloth stand unevenly: one disc to the next.</summary>
    private const double DiscSpread = 0.22;

    /// <summary>Bones, folds and muscles: lumps of about 8 cm.</summary>
    private const double LumpSpread = 0.28;
    private const double LumpM = 0.08;
    private const int SamplesPerPitch = 3;

    private readonly double[] _newtons = new double[MatLayout.DiscCount];
    private readonly double[] _lumps = new double[MatLayout.DiscCount];
    private readonly double[] _chest = new double[MatLayout.DiscCount];
    private readonly double[] _below = new double[MatLayout.DiscCount];

    /// <summary>Nothing touches the mat.</summary>
    public static Footprint None { get; } = new();

    public double TotalNewtons { get; private set; }

    /// <param name="weightNewtons">Of the whole body, on and off the mat.</param>
    /// <param name="seed">For lumps and discs: the same seed lies the same way.</param>
    public static Footprint Of(IReadOnlyList<BodyPart> parts, Placement placement, double weightNewtons, ulong seed)
    {
        Footprint print = new();
        for (int disc = 0; disc < MatLayout.DiscCount; disc++)
        {
            print.Press(disc, parts, placement, weightNewtons);
        }
        print.Roughen(seed);
        return print;
    }

    /// <param name="newtons">Force on each disc, for things that are not made of parts.</param>
    public static Footprint Of(double[] newtons)
    {
        Footprint print = new();
        Array.Copy(newtons, print._newtons, newtons.Length);
        for (int disc = 0; disc < newtons.Length; disc++)
        {
            print._lumps[disc] = Lump(5, disc);
            print.TotalNewtons += newtons[disc];
        }
        return print;
    }

    /// <summary>Adds this print to the discs, as it is at one moment.</summary>
    /// <param name="rowShares">How much of it is there, row by row, length 22.</param>
    public void AddTo(double[] discNewtons, double[] rowShares, Sway sway)
    {
        if (TotalNewtons == 0)
        {
            return;
        }
        double[] newtons = _newtons;
        double[] lumps = _lumps;
        double[] chest = _chest;
        double[] below = _below;
        double perColumn = sway.TowardsRight / ((MatLayout.DiscColumns - 1) * 0.5);
        double perRow = sway.TowardsFeet / ((MatLayout.DiscRows - 1) * 0.5);
        int disc = 0;
        for (int row = 0; row < MatLayout.DiscRows; row++)
        {
            double share = rowShares[row];
            double start = 1 + sway.Weight + (perRow * (row - 10.5)) - (perColumn * 5);
            for (int column = 0; column < MatLayout.DiscColumns; column++)
            {
                double factor = start + (perColumn * column) + (sway.Lumps * lumps[disc]);
                double added = (newtons[disc] * factor) + (sway.Breath * chest[disc])
                    + (sway.BreathBelow * below[disc]);
                discNewtons[disc] += added > 0 ? share * added : 0;
                disc++;
            }
        }
    }

    private void Press(int disc, IReadOnlyList<BodyPart> parts, Placement placement, double newtons)
    {
        double cell = Discs.PitchXM * Discs.PitchYM / (SamplesPerPitch * SamplesPerPitch);
        for (int sample = 0; sample < SamplesPerPitch * SamplesPerPitch; sample++)
        {
            double x = Discs.XOf(disc) + (((sample % SamplesPerPitch) - 1) * Discs.PitchXM / SamplesPerPitch);
            double y = Discs.YOf(disc) + (((sample / SamplesPerPitch) - 1) * Discs.PitchYM / SamplesPerPitch);
            (double along, double aside) = placement.OnBody(x, y);
            foreach (BodyPart part in parts)
            {
                double pressed = newtons * cell * part.ShareAt(along, aside);
                _newtons[disc] += pressed;
                double[] breath = part.BreathSign > 0 ? _chest : _below;
                breath[disc] += pressed * part.BreathSign;
            }
        }
    }

    /// <summary>Unevenness moves weight about, it does not make any: the sum stays what the parts weigh on the
    /// mat.</summary>
    private void Roughen(ulong seed)
    {
        Dice dice = new(seed);
        double even = 0;
        double uneven = 0;
        double[] roughness = new double[MatLayout.DiscCount];
        for (int disc = 0; disc < MatLayout.DiscCount; disc++)
        {
            roughness[disc] = dice.Spread(DiscSpread) * Math.Exp(LumpSpread * Lump(seed, disc));
            _lumps[disc] = Lump(seed + 77, disc);
            even += _newtons[disc];
            uneven += _newtons[disc] * roughness[disc];
        }
        for (int disc = 0; disc < MatLayout.DiscCount; disc++)
        {
            double factor = uneven == 0 ? 0 : roughness[disc] * even / uneven;
            _newtons[disc] *= factor;
            _chest[disc] *= factor;
            _below[disc] *= factor;
        }
        TotalNewtons = even;
    }

    private static double Lump(ulong seed, int disc)
    {
        double x = (Discs.XOf(disc) / LumpM) + 16;
        double y = Discs.YOf(disc) / LumpM;
        double upper = Waver.Smooth(seed + (ulong)(long)Math.Floor(y), x);
        double lower = Waver.Smooth(seed + (ulong)(long)Math.Floor(y) + 1, x);
        double share = y - Math.Floor(y);
        return 1.7 * (upper + ((lower - upper) * share * share * (3 - (2 * share))));
    }
}
