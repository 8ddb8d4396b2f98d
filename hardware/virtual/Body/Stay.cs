using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>Somebody or something comes, changes its print now and then, and goes: builds the actor and notes the
/// truth.</summary>
public sealed class Stay
{
    private readonly string _presence;
    private readonly List<Visit> _visits = new();
    private long _contactUs;

    public Stay(string presence)
    {
        _presence = presence;
    }

    public Actor Actor { get; } = new();

    public IReadOnlyList<Visit> Visits => _visits;

    /// <summary>The earliest time for the next movement.</summary>
    public long NowUs => Actor.Last?.ReachedUs ?? 0;

    /// <summary>First touch, before the named posture is reached: a foot, a paw, the bag's first corner.</summary>
    public Stay Touch(Footprint print, Liveliness life, long atUs, double moveS)
    {
        if (_contactUs == 0)
        {
            _contactUs = atUs;
        }
        Actor.Then(new Stance(print, life, atUs, Moments.Seconds(moveS)));
        return this;
    }

    /// <summary>Reaches the posture that names the visit.</summary>
    public Stay Settle(Footprint print, Liveliness life, long atUs, double moveS)
    {
        Touch(print, life, atUs, moveS);
        _visits.Add(new Visit(_presence, false, _contactUs, NowUs, Visit.Never, Visit.Never));
        return this;
    }

    /// <summary>Changes within the posture.</summary>
    public Stay Change(Footprint print, Liveliness life, long atUs, double moveS, double dipShare)
    {
        Actor.Then(new Stance(print, life, atUs, Moments.Seconds(moveS), dipShare));
        return this;
    }

    /// <summary>Gives up the posture on the way off: the last print before it is gone.</summary>
    public Stay StepOff(Footprint print, Liveliness life, long atUs, double moveS)
    {
        Actor.Then(new Stance(print, life, atUs, Moments.Seconds(moveS)));
        if (_visits.Count > 0 && _visits[^1].LeavingUs == Visit.Never)
        {
            _visits[^1] = _visits[^1] with { LeavingUs = atUs };
        }
        return this;
    }

    public Stay Go(long atUs, double moveS)
    {
        StepOff(Footprint.None, Liveliness.Still, atUs, moveS);
        if (_visits.Count > 0 && _visits[^1].GoneUs == Visit.Never)
        {
            _visits[^1] = _visits[^1] with { GoneUs = NowUs };
        }
        _contactUs = 0;
        return this;
    }
}
