using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>A scene of actors.</summary>
public sealed class Scene : IScene
{
    private readonly IReadOnlyList<Actor> _actors;

    public Scene(string name, long endUs, IReadOnlyList<Actor> actors, IReadOnlyList<Visit> visits)
    {
        Name = name;
        EndUs = endUs;
        _actors = actors;
        Visits = visits;
    }

    public string Name { get; }

    public long EndUs { get; }

    public IReadOnlyList<Visit> Visits { get; }

    public long NextTouchUs(long fromUs)
    {
        return _actors.Count == 0 ? long.MaxValue : ((IScene)this).VisitedFromUs(fromUs);
    }

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        Array.Clear(newtons);
        for (int actor = 0; actor < _actors.Count; actor++)
        {
            _actors[actor].AddTo(newtons, nowUs);
        }
    }
}
