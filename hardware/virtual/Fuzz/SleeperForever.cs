using System.Collections.Generic;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Fuzz;

/// <summary>Somebody who lies down once and stays, however long the attacks go on.</summary>
public sealed class SleeperForever : IScene
{
    private readonly IScene _sleeper = Scenarios.Build("sleeper", 1);

    public string Name => "sleeper for ever";

    public long EndUs => long.MaxValue;

    public IReadOnlyList<Visit> Visits => _sleeper.Visits;

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        // From the third minute on, the third and fourth over and over.
        const long FromUs = 120_000_000;
        const long LengthUs = 120_000_000;
        long us = nowUs < FromUs ? nowUs : FromUs + ((nowUs - FromUs) % LengthUs);
        _sleeper.NewtonsAt(us, newtons);
    }
}
