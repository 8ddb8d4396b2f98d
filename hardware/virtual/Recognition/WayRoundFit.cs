using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SmartMat.Sensing;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Recognition;

/// <summary>Fits the firmware's table of which way round somebody lies: logistic regression by Adam.</summary>
public sealed class WayRoundFit
{
    private const int Row = 1 + WayRoundWatch.Sums;
    private const int Terms = WayRoundWatch.Differences * Row;
    private const int Batch = 64;
    private const double Rate = 0.05;
    private const double Momentum = 0.9;
    private const double SquareMomentum = 0.999;
    private const double Shrink = 0.0001;

    private readonly List<double[]> _terms;
    private readonly double[] _velocity = new double[Terms];
    private readonly double[] _squares = new double[Terms];
    private readonly double[] _weights = new double[Terms];
    private readonly Xorshift _dice = new(1);
    private int _steps;

    /// <param name="samples">Of people who lie; others are left out.</param>
    public WayRoundFit(IEnumerable<Sample> samples)
    {
        _terms = samples.Where(sample => sample.Way != WayRound.Unknown).Select(TermsOf).ToList();
    }

    /// <summary>One pass over all samples; the rate falls from pass to pass along half a cosine.</summary>
    public void Pass(int pass, int passes)
    {
        double rate = Rate * 0.5 * (1 + Math.Cos(Math.PI * pass / passes));
        double[] gradient = new double[Terms];
        for (int i = 0; i < _terms.Count; i++)
        {
            double[] terms = _terms[(int)(_dice.Next() % (uint)_terms.Count)];
            double figure = 0;
            for (int term = 0; term < Terms; term++)
            {
                figure += _weights[term] * terms[term];
            }

            double wrong = -1 / (1 + Math.Exp(figure));
            for (int term = 0; term < Terms; term++)
            {
                gradient[term] += wrong * terms[term] / Batch;
            }

            if (i % Batch == Batch - 1)
            {
                Step(gradient, rate);
            }
        }
    }

    /// <returns>The fit as the text of firmware/Sensing/WayRoundTable.cs.</returns>
    public string Text(string origin)
    {
        StringBuilder text = new();
        text.AppendLine("namespace SmartMat.Sensing;");
        text.AppendLine();
        text.AppendLine("/// <summary>The weights of <see cref=\"WayRoundWatch\"/>. Written by a command, not by hand:</summary>");
        text.AppendLine(CultureInfo.InvariantCulture, $"/// <remarks>{origin}</remarks>");
        text.AppendLine("public static class WayRoundTable");
        text.AppendLine("{");
        text.AppendLine("    /// <summary>By difference: its own weight, then its weight by each sum; in 1/64 for a tenth of the load.</summary>");
        text.AppendLine("    public static readonly short[] Weights =");
        text.AppendLine("    {");
        foreach (double[] row in _weights.Chunk(Row))
        {
            string numbers = string.Join(", ", row.Select(weight => (weight * WayRoundWatch.FigureOne).ToString("F0", CultureInfo.InvariantCulture)));
            text.AppendLine(CultureInfo.InvariantCulture, $"        {numbers},");
        }

        text.AppendLine("    };");
        text.AppendLine("}");
        return text.ToString();
    }

    /// <returns>As for a head at the top: who lies the other way round has all signs the other way.</returns>
    private static double[] TermsOf(Sample sample)
    {
        int[] differences = new int[WayRoundWatch.Differences];
        int[] sums = new int[WayRoundWatch.Sums];
        LoadShape shape = new();
        shape.Measure(sample.Load);
        WayRoundWatch.Measure(sample.Load, shape, differences, sums);
        double sign = sample.Way == WayRound.HeadAtTop ? 0.01 : -0.01;
        return differences
            .SelectMany(difference => sums.Select(sum => sum * 0.01).Prepend(1).Select(sum => sign * difference * sum))
            .ToArray();
    }

    private void Step(double[] gradient, double rate)
    {
        _steps++;
        double scale = 1 - Math.Pow(Momentum, _steps);
        double squareScale = 1 - Math.Pow(SquareMomentum, _steps);
        for (int term = 0; term < Terms; term++)
        {
            double slope = gradient[term] + (Shrink * _weights[term]);
            _velocity[term] = (Momentum * _velocity[term]) + ((1 - Momentum) * slope);
            _squares[term] = (SquareMomentum * _squares[term]) + ((1 - SquareMomentum) * slope * slope);
            _weights[term] -= rate * (_velocity[term] / scale) / (Math.Sqrt(_squares[term] / squareScale) + 1e-8);
            gradient[term] = 0;
        }
    }
}
