using System.Collections.Generic;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual;

/// <summary>A scene that one comes into late: what happened before is not seen.</summary>
internal sealed class LaterScene : IScene
{
    private readonly IScene _scene;
    private readonly long _missedUs;

    public LaterScene(IScene scene, long missedUs)
    {
        _scene = scene;
        _missedUs = missedUs;
    }

    public string Name => _scene.Name;

    public long EndUs => _scene.EndUs - _missedUs;

    public IReadOnlyList<Visit> Visits => _scene.Visits;

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        _scene.NewtonsAt(nowUs + _missedUs, newtons);
    }
}
