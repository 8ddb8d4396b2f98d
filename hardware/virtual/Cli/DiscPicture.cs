using System;
using System.Text;

namespace SmartMat.Virtual.Cli;

/// <summary>The mat from above in a terminal, head at the top: one dot a disc, coloured by its load.</summary>
public static class DiscPicture
{
    /// <param name="newtons">242 discs, row-major.</param>
    /// <returns>22 lines of Spectre.Console markup.</returns>
    public static string Draw(double[] newtons)
    {
        ArgumentNullException.ThrowIfNull(newtons);
        StringBuilder picture = new();
        for (int disc = 0; disc < MatLayout.DiscCount; disc++)
        {
            bool endsRow = disc % MatLayout.DiscColumns == MatLayout.DiscColumns - 1;
            picture.Append('[').Append(LoadColour.Of(newtons[disc])).Append("]● [/]").Append(endsRow ? "\n" : string.Empty);
        }

        return picture.ToString().TrimEnd('\n');
    }
}
