using System;

namespace SmartMat.Virtual.Cli;

/// <summary>The one colour scale for load: dark to light, never red against green, readable in grey too.</summary>
public static class LoadColour
{
    /// <summary>Newtons at which the scale ends: more than twice the mean disc under a lying adult.</summary>
    private const double FullNewtons = 6;

    private static readonly string[] s_colours =
    {
        "#30344a", "#3b4a8c", "#2f6b9a", "#2a8a8c", "#3fa778", "#8cbf4d", "#d9cf3f", "#fff59d",
    };

    /// <param name="newtons">Force on one disc, 0 or more.</param>
    public static string Of(double newtons)
    {
        double share = Math.Sqrt(newtons / FullNewtons);
        return s_colours[Math.Clamp((int)(share * s_colours.Length), 0, s_colours.Length - 1)];
    }
}
