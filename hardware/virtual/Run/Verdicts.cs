using System.Collections.Generic;

namespace SmartMat.Virtual.Run;

/// <summary>What must hold after every attack, and what did not.</summary>
public sealed class Verdicts
{
    private const int MostKept = 20;

    private readonly List<string> _broken = new();

    public bool AreGood => _broken.Count == 0;

    /// <summary>The first of them.</summary>
    public IReadOnlyList<string> Broken => _broken;

    public void Break(string what)
    {
        if (_broken.Count < MostKept)
        {
            _broken.Add(what);
        }
    }
}
