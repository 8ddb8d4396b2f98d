using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual;

/// <summary>The same visit twice: the person gets up after some minutes, and lies down again later.</summary>
internal sealed class TwiceScene : IScene
{
    private const long StayUs = 3 * 60_000_000L;

    private readonly IScene _scene;
    private readonly long _againUs;
    private readonly long _firstUs;

    public TwiceScene(string scenario, uint seed, long againUs)
    {
        _scene = Scenarios.Build(scenario, seed);
        _againUs = againUs;
        _firstUs = _scene.Visits[0].ContactUs;
        Visits = new[] { _firstUs, againUs }
            .Select(atUs => _scene.Visits[0] with
            {
                ContactUs = atUs,
                ReachedUs = _scene.Visits[0].ReachedUs - _firstUs + atUs,
                LeavingUs = atUs + StayUs,
                GoneUs = atUs + StayUs,
            })
            .ToList();
    }

    public string Name => "twice";

    public long EndUs => _againUs + StayUs + StayUs;

    public IReadOnlyList<Visit> Visits { get; }

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        long fromUs = nowUs < _againUs ? _firstUs : _againUs;
        if (nowUs < fromUs || nowUs >= fromUs + StayUs)
        {
            Array.Clear(newtons);
        }
        else
        {
            _scene.NewtonsAt(nowUs - fromUs + _firstUs, newtons);
        }
    }
}
