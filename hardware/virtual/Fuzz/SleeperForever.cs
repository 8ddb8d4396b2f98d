using System.Collections.Generic;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Fuzz;

/// <summary>Somebody who lies there for eight minutes of nine, however long the attacks go on.</summary>
public sealed class SleeperForever : IScene
{
    private readonly IScene _sleeper = Scenarios.Build("sleeper", 1);

    public string Name => "sleeper for ever";

    public long EndUs => long.MaxValue;

    public IReadOnlyList<Visit> Visits => _sleeper.Visits;

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        // Eight minutes there, one away; from the third minute on, the third and fourth over and over.
        const long TurnUs = 540_000_000;
        const long ThereUs = 480_000_000;
        if (nowUs % TurnUs >= ThereUs)
        {
            System.Array.Clear(newtons);
            return;
        }

        const long FromUs = 120_000_000;
        const long LengthUs = 120_000_000;
        long us = nowUs < FromUs ? nowUs : FromUs + ((nowUs - FromUs) % LengthUs);
        _sleeper.NewtonsAt(us, newtons);
    }
}
