using System.Collections.Generic;
using System.Linq;
using SmartMat.Gate.Spice;

namespace SmartMat.Gate.Rules;

/// <summary>The three front ends have the same values, so that one simulation speaks for all.</summary>
public sealed class DividersAlike : IRule
{
    public string Name => "rail, divider and references alike in three banks";

    public IEnumerable<string> Faults(Board board)
    {
        List<FrontEnd?> ends = [.. Board.Banks.Select(bank => FrontEnd.TryRead(board.Netlist, bank))];
        for (int index = 0; index < ends.Count; index++)
        {
            string letter = Board.Banks[index].Letter;
            if (ends[index] is not FrontEnd end) { yield return $"bank {letter}: a part of the front end is missing"; }
            else if (ends[0] is FrontEnd first && end != first) { yield return $"bank {letter} differs from bank A: {end}"; }
        }
    }
}
