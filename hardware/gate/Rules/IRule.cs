using System.Collections.Generic;

namespace SmartMat.Gate.Rules;

/// <summary>One claim about the board that needs neither KiCad nor ngspice.</summary>
public interface IRule
{
    /// <summary>The claim, as one says it when it holds.</summary>
    string Name { get; }

    /// <returns>One sentence per fault; none if the claim holds.</returns>
    IEnumerable<string> Faults(Board board);
}
