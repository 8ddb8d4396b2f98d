using System;
using System.Text;

namespace SmartMat.Virtual.Cli;

/// <summary>The mat from above in a terminal, head at the top: one dot a disc, coloured by its load.</summary>
public static class DiscPicture
{
    /// <summary>Newtons at which the scale ends: twice the mean disc under a lying adult.</summary>
    private const double FullNewtons = 6;

    /// <summary>Dark to light without red against green: readable by people who confuse colours, and in grey.</summary>
    private static readonly string[] s_colours =
    {
        "#30344a", "#3b4a8c", "#2f6b9a", "#2a8a8c", "#3fa778", "#8cbf4d", "#d9cf3f", "#fff59d",
    };

    /// <param name="newtons">242 discs, row-major.</param>
    /// <returns>22 lines of Spectre.Console markup.</returns>
    public static string Draw(double[] newtons)
    {
        ArgumentNullException.ThrowIfNull(newtons);
        StringBuilder picture = new();
        for (int row = 0; row < MatLayout.DiscRows; row++)
        {
            for (int column = 0; column < MatLayout.DiscColumns; column++)
            {
                double share = Math.Sqrt(newtons[(row * MatLayout.DiscColumns) + column] / FullNewtons);
                int colour = Math.Clamp((int)(share * s_colours.Length), 0, s_colours.Length - 1);
                picture.Append('[').Append(s_colours[colour]).Append("]● [/]");
            }

            picture.Append(row == MatLayout.DiscRows - 1 ? string.Empty : "\n");
        }

        return picture.ToString();
    }
}
