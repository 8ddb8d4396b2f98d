using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual;

/// <summary>The same scene once more every so often, an empty mat in between.</summary>
internal sealed class RepeatedScene : IScene
{
    private readonly IScene _scene;
    private readonly long _everyUs;
    private readonly int _times;

    public RepeatedScene(IScene scene, long everyUs, int times)
    {
        _scene = scene;
        _everyUs = everyUs;
        _times = times + 1;
    }

    public string Name => _scene.Name;

    public long EndUs => _everyUs * _times;

    public IReadOnlyList<Visit> Visits => _scene.Visits;

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        // Scenes end with somebody still there: here they are gone at the end.
        long inUs = nowUs % _everyUs;
        if (nowUs >= EndUs || inUs >= _scene.EndUs)
        {
            Array.Clear(newtons);
            return;
        }

        _scene.NewtonsAt(inUs, newtons);
    }
}
