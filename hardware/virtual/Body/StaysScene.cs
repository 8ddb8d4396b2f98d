using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.Body;

/// <summary>The same person again and again: each time as in a scene's first visit, and gone after a while. For whole days.</summary>
public sealed class StaysScene : IScene
{
    private readonly IScene _scene;
    private readonly long[] _startsUs;
    private readonly long _stayUs;
    private readonly long _firstUs;

    /// <param name="scene">Its first visitor must stay as long as wanted.</param>
    /// <param name="startsUs">When they come, in order.</param>
    /// <param name="stayUs">How long each time; no two may overlap.</param>
    public StaysScene(IScene scene, IEnumerable<long> startsUs, long stayUs)
    {
        ArgumentNullException.ThrowIfNull(scene);
        Visit visit = scene.Visits[0];
        _scene = scene;
        _startsUs = startsUs.ToArray();
        _stayUs = stayUs;
        _firstUs = visit.ContactUs;
        Visits = _startsUs
            .Select(atUs => visit with
            {
                ContactUs = atUs,
                ReachedUs = visit.ReachedUs - _firstUs + atUs,
                LeavingUs = atUs + stayUs,
                GoneUs = atUs + stayUs,
            })
            .ToList();
    }

    public string Name => _scene.Name + ", again and again";

    public long EndUs => Visits.Count == 0 ? 0 : Visits[^1].GoneUs;

    public IReadOnlyList<Visit> Visits { get; }

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        foreach (long startUs in _startsUs)
        {
            if (nowUs >= startUs && nowUs < startUs + _stayUs)
            {
                _scene.NewtonsAt(nowUs - startUs + _firstUs, newtons);
                return;
            }
        }

        Array.Clear(newtons);
    }
}
