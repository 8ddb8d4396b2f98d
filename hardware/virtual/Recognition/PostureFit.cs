using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Sensing;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Recognition;

/// <summary>Fits the firmware's posture table: softmax regression by Adam, kinds weighted alike, scenarios alike in each.</summary>
public sealed class PostureFit
{
    private const int Batch = 256;
    private const double Rate = 0.02;
    private const double Momentum = 0.9;
    private const double SquareMomentum = 0.999;
    private const double Shrink = 0.00001;

    private readonly double[][] _terms;
    private readonly int[] _kinds;
    private readonly double[] _importance;
    private readonly double[][] _velocity = Zeros();
    private readonly double[][] _squares = Zeros();
    private readonly Xorshift _dice = new(1);
    private int _steps;

    public PostureFit(IReadOnlyList<Sample> samples)
    {
        (Means, Scales) = Normal(samples);
        _terms = samples.Select(sample => TermsOf(sample.Features)).ToArray();
        _kinds = samples.Select(sample => (int)sample.Truth).ToArray();
        // Every scenario counts alike within its kind, and every kind alike.
        Dictionary<string, int> byScenario = samples.GroupBy(s => s.Scenario + s.Truth).ToDictionary(g => g.Key, g => g.Count());
        int[] scenarios = new int[Posture.Kinds];
        foreach (IGrouping<PostureKind, Sample> kind in samples.GroupBy(s => s.Truth))
        {
            scenarios[(int)kind.Key] = kind.Select(s => s.Scenario).Distinct().Count();
        }

        _importance = samples.Select((sample, i) =>
            samples.Count / (double)Posture.Kinds / scenarios[_kinds[i]] / byScenario[sample.Scenario + sample.Truth]).ToArray();
    }

    public short[] Means { get; }

    public short[] Scales { get; }

    /// <summary>By kind and term.</summary>
    public double[][] Weights { get; } = Zeros();

    /// <summary>One pass over all samples; the rate falls from pass to pass along half a cosine.</summary>
    public void Pass(int pass, int passes)
    {
        double rate = Rate * 0.5 * (1 + Math.Cos(Math.PI * pass / passes));
        int[] order = Shuffled();
        double[][] gradient = Zeros();
        for (int i = 0; i < order.Length; i++)
        {
            AddGradient(order[i], gradient);
            if (i % Batch == Batch - 1)
            {
                Step(gradient, rate);
            }
        }
    }

    private static double[][] Zeros()
    {
        return Enumerable.Range(0, Posture.Kinds).Select(_ => new double[PostureTable.Terms]).ToArray();
    }

    private static (short[] Means, short[] Scales) Normal(IReadOnlyList<Sample> samples)
    {
        short[] means = new short[PostureFeatures.Count];
        short[] scales = new short[PostureFeatures.Count];
        for (int i = 0; i < PostureFeatures.Count; i++)
        {
            double mean = samples.Average(sample => (double)sample.Features[i]);
            double deviation = Math.Sqrt(samples.Average(sample => Math.Pow(sample.Features[i] - mean, 2)));
            means[i] = (short)Math.Round(mean);
            scales[i] = (short)Math.Round(1024 * 64 / Math.Max(2, deviation));
        }

        return (means, scales);
    }

    private double[] TermsOf(int[] features)
    {
        int[] terms = new int[PostureTable.Terms];
        Posture.FillTerms(features, terms, Means, Scales);
        return terms.Select(term => term / 64.0).ToArray();
    }

    private void AddGradient(int sample, double[][] gradient)
    {
        double[] terms = _terms[sample];
        double[] scores = new double[Posture.Kinds];
        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            for (int term = 0; term < terms.Length; term++)
            {
                scores[kind] += Weights[kind][term] * terms[term];
            }
        }

        double most = scores.Max();
        double sum = scores.Sum(score => Math.Exp(score - most));
        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            double wrong = (Math.Exp(scores[kind] - most) / sum) - (kind == _kinds[sample] ? 1 : 0);
            wrong *= _importance[sample];
            for (int term = 0; term < terms.Length; term++)
            {
                gradient[kind][term] += wrong * terms[term];
            }
        }
    }

    private void Step(double[][] gradient, double rate)
    {
        _steps++;
        double scale = 1 - Math.Pow(Momentum, _steps);
        double squareScale = 1 - Math.Pow(SquareMomentum, _steps);
        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            for (int term = 0; term < PostureTable.Terms; term++)
            {
                double slope = (gradient[kind][term] / Batch) + (Shrink * Weights[kind][term]);
                double velocity = (Momentum * _velocity[kind][term]) + ((1 - Momentum) * slope);
                double square = (SquareMomentum * _squares[kind][term]) + ((1 - SquareMomentum) * slope * slope);
                Weights[kind][term] -= rate * (velocity / scale) / (Math.Sqrt(square / squareScale) + 1e-8);
                _velocity[kind][term] = velocity;
                _squares[kind][term] = square;
                gradient[kind][term] = 0;
            }
        }
    }

    private int[] Shuffled()
    {
        int[] order = Enumerable.Range(0, _terms.Length).ToArray();
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = (int)(_dice.Next() % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
