using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.Body;

/// <summary>A scene that one comes into late: what happened before is not seen, and its times count from then.</summary>
public sealed class LaterScene : IScene
{
    private readonly IScene _scene;
    private readonly long _missedUs;

    public LaterScene(IScene scene, long missedUs)
    {
        ArgumentNullException.ThrowIfNull(scene);
        _scene = scene;
        _missedUs = missedUs;
        Visits = scene.Visits.Select(visit => visit.Later(-missedUs)).ToList();
    }

    public string Name => _scene.Name;

    public long EndUs => _scene.EndUs - _missedUs;

    public IReadOnlyList<Visit> Visits { get; }

    /// <returns>The scene, come into so late that its first visitor comes after so long.</returns>
    public static IScene WithFirstContactAt(IScene scene, long contactUs)
    {
        ArgumentNullException.ThrowIfNull(scene);
        bool isSooner = scene.Visits.Count == 0 || scene.Visits[0].ContactUs <= contactUs;
        return isSooner ? scene : new LaterScene(scene, scene.Visits[0].ContactUs - contactUs);
    }

    public long NextTouchUs(long fromUs)
    {
        long touchUs = _scene.NextTouchUs(fromUs + _missedUs);
        return touchUs == long.MaxValue ? touchUs : touchUs - _missedUs;
    }

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        _scene.NewtonsAt(nowUs + _missedUs, newtons);
    }
}
