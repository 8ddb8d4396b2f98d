using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual;

/// <summary>A thing that presses all discs alike from a moment on, and never moves: a filled air bed, a stack of gym mats.</summary>
internal sealed class EvenScene : IScene
{
    private readonly long _fromUs;
    private readonly double _newtons;

    public EvenScene(long fromUs, double newtons)
    {
        _fromUs = fromUs;
        _newtons = newtons;
    }

    public string Name => "even";

    public long EndUs => long.MaxValue;

    public IReadOnlyList<Visit> Visits => Array.Empty<Visit>();

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        Array.Fill(newtons, nowUs < _fromUs ? 0 : _newtons);
    }
}
