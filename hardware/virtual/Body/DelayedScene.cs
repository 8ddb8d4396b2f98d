using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.Body;

/// <summary>A scene that begins only after a while on an empty mat: a day, say.</summary>
public sealed class DelayedScene : IScene
{
    private readonly IScene _scene;
    private readonly long _emptyUs;

    public DelayedScene(IScene scene, long emptyUs)
    {
        ArgumentNullException.ThrowIfNull(scene);
        _scene = scene;
        _emptyUs = emptyUs;
        Visits = scene.Visits.Select(visit => visit.Later(emptyUs)).ToList();
    }

    public string Name => _scene.Name;

    public long EndUs => _scene.EndUs + _emptyUs;

    public IReadOnlyList<Visit> Visits { get; }

    public long NextTouchUs(long fromUs)
    {
        long touchUs = _scene.NextTouchUs(Math.Max(0, fromUs - _emptyUs));
        return touchUs == long.MaxValue ? touchUs : Math.Max(fromUs, touchUs + _emptyUs);
    }

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        if (nowUs < _emptyUs)
        {
            Array.Clear(newtons);
        }
        else
        {
            _scene.NewtonsAt(nowUs - _emptyUs, newtons);
        }
    }
}
