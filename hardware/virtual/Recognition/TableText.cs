using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using SmartMat.Sensing;

namespace SmartMat.Virtual.Recognition;

/// <summary>A fit as the text of firmware/Sensing/PostureTable.cs.</summary>
public static class TableText
{
    public static string Of(PostureFit fit, string origin)
    {
        ArgumentNullException.ThrowIfNull(fit);
        StringBuilder text = new();
        text.AppendLine("namespace SmartMat.Sensing;");
        text.AppendLine();
        text.AppendLine("/// <summary>The weights of <see cref=\"Posture\"/>. Written by a command, not by hand:</summary>");
        text.AppendLine(CultureInfo.InvariantCulture, $"/// <remarks>{origin}</remarks>");
        text.AppendLine("public static class PostureTable");
        text.AppendLine("{");
        text.AppendLine("    /// <summary>Features, squares, products of two, and 1.</summary>");
        text.AppendLine("    public const int Terms = (2 * PostureFeatures.Count) + (PostureFeatures.Count * (PostureFeatures.Count - 1) / 2) + 1;");
        text.AppendLine();
        text.AppendLine("    /// <summary>By feature: what is subtracted, and 1024 x 64 / deviation.</summary>");
        text.AppendLine(CultureInfo.InvariantCulture, $"    public static readonly short[] Means = {{ {Join(fit.Means.Select(m => (double)m))} }};");
        text.AppendLine(CultureInfo.InvariantCulture, $"    public static readonly short[] Scales = {{ {Join(fit.Scales.Select(s => (double)s))} }};");
        text.AppendLine();
        text.AppendLine("    /// <summary>By kind and term, in 1/64.</summary>");
        text.AppendLine("    public static readonly short[] Weights =");
        text.AppendLine("    {");
        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"        // {(PostureKind)kind}");
            foreach (double[] row in fit.Weights[kind].Select(weight => Math.Round(weight * 64)).Chunk(PostureFeatures.Count))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"        {Join(row)},");
            }
        }

        text.AppendLine("    };");
        text.AppendLine("}");
        return text.ToString();
    }

    private static string Join(IEnumerable<double> numbers)
    {
        return string.Join(", ", numbers.Select(number => number.ToString("F0", CultureInfo.InvariantCulture)));
    }
}
