using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual;

/// <summary>A scene that stands still from a moment on, but for a breath of one percent.</summary>
internal sealed class HeldScene : IScene
{
    private readonly IScene _scene;
    private readonly long _heldUs;

    public HeldScene(IScene scene, long heldUs)
    {
        _scene = scene;
        _heldUs = heldUs;
    }

    public string Name => _scene.Name;

    public long EndUs => long.MaxValue;

    public IReadOnlyList<Visit> Visits => _scene.Visits;

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        _scene.NewtonsAt(Math.Min(nowUs, _heldUs), newtons);
        double breath = 0.01 * Math.Sin(nowUs / 1e6 * Math.Tau / 5);
        for (int disc = 0; disc < newtons.Length; disc++)
        {
            newtons[disc] *= disc < newtons.Length / 2 ? 1 + breath : 1 - breath;
        }
    }
}
