using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>Somebody lies down, stays, perhaps turns over, and perhaps gets up: builds the actor and notes the
/// truth.</summary>
public sealed class LyingStay
{
    private const double SecondUs = 1e6;

    private readonly Person _person;
    private readonly LyingPlan _plan;
    private readonly Dice _dice;
    private readonly Liveliness _lying;
    private readonly Liveliness _sitting;
    private readonly string _presence;
    private readonly Actor _actor = new();
    private readonly List<Visit> _visits = new();

    /// <param name="presence">What it counts as once down: <see cref="PresenceNames.Lying"/> for an adult.</param>
    public LyingStay(Person person, LyingPlan plan, Dice dice, string presence = PresenceNames.Lying)
    {
        _person = person;
        _plan = plan;
        _dice = dice;
        _presence = presence;
        _lying = Liveliness.OfLying(dice);
        _sitting = Liveliness.OfSitting(dice);
    }

    public Actor Actor => _actor;

    public IReadOnlyList<Visit> Visits => _visits;

    /// <summary>Sits down, then lowers the back: 1 to 3 s.</summary>
    /// <param name="contactUs">The first touch.</param>
    /// <param name="sitS">Sits this long before that; 0 for a moment of chance.</param>
    public LyingStay Arrive(long contactUs, double sitS = 0)
    {
        _actor.Then(new Stance(_plan.SeatOf(_person), _sitting, contactUs, Us(_dice.Between(0.4, 1.2)), 0, 0.05));
        SitUntil(_actor.Last!.ReachedUs + Us(sitS));
        long lowerUs = _actor.Last.ReachedUs + Us(_dice.Between(0.2, 4));
        _actor.Then(new Stance(
            _plan.PrintOf(_person), _lying, lowerUs, Us(_dice.Between(1, 3)), 0.1, 0.12, ComesBy: AnyWayDown()));
        _visits.Add(new Visit(_presence, _presence == PresenceNames.Lying, contactUs, _actor.Last.ReachedUs,
            Visit.Never, Visit.Never, _plan.IsOtherWayRound));
        return this;
    }

    /// <summary>Turns over: onto the side, or back. On the way the load dips to 63 %.</summary>
    public LyingStay TurnOver(long atUs)
    {
        _plan.IsOnSide = !_plan.IsOnSide;
        _plan.Drift(0.03);
        return Move(atUs, _dice.Between(0.3, 0.4));
    }

    /// <summary>Moves about without changing posture.</summary>
    public LyingStay Fidget(long atUs)
    {
        _plan.Drift(0.01);
        return Move(atUs, _dice.Between(0.05, 0.25));
    }

    /// <summary>Sits up, then stands up beside the mat.</summary>
    /// <param name="atUs">When it begins.</param>
    /// <param name="sitS">Sits for so much longer before standing up.</param>
    public LyingStay Leave(long atUs, double sitS = 0)
    {
        RowOrder backLeaves = _plan.IsOtherWayRound ? RowOrder.FromFoot : RowOrder.FromHead;
        _actor.Then(new Stance(
            _plan.SeatOf(_person), _sitting, atUs, Us(_dice.Between(1, 2.5)), 0.1, LastGoesBy: backLeaves));
        long riseUs = _actor.Last!.ReachedUs + Us(_dice.Between(0.2, 3) + sitS);
        _actor.Then(new Stance(Footprint.None, Liveliness.Still, riseUs, Us(_dice.Between(0.4, 1.2))));
        _visits[^1] = _visits[^1] with { LeavingUs = atUs, GoneUs = _actor.Last.ReachedUs };
        return this;
    }

    /// <summary>Fidgets now and then until a moment.</summary>
    public LyingStay FidgetUntil(long untilUs)
    {
        long next = _actor.Last!.ReachedUs + Us(_dice.Between(20, 150));
        while (next < untilUs - Us(10))
        {
            Fidget(next);
            next = _actor.Last.ReachedUs + Us(_dice.Between(20, 150));
        }
        return this;
    }

    /// <summary>Turns over now and then until a moment.</summary>
    public LyingStay TurnUntil(long untilUs, double shortestS, double longestS)
    {
        long next = _actor.Last!.ReachedUs + Us(_dice.Between(shortestS, longestS));
        while (next < untilUs - Us(10))
        {
            TurnOver(next);
            next = _actor.Last.ReachedUs + Us(_dice.Between(shortestS, longestS));
        }
        return this;
    }

    /// <summary>Mostly the back unrolls from the seat up; some come down on the elbows first, some drop.</summary>
    private RowOrder AnyWayDown()
    {
        double way = _dice.Between(0, 1);
        if (way < 0.25)
        {
            return RowOrder.AllAtOnce;
        }
        bool isSeatFirst = way < 0.85;
        return isSeatFirst != _plan.IsOtherWayRound ? RowOrder.FromFoot : RowOrder.FromHead;
    }

    private void SitUntil(long untilUs)
    {
        long next = _actor.Last!.ReachedUs + Us(_dice.Between(5, 40));
        while (next < untilUs)
        {
            _actor.Then(new Stance(_plan.SeatOf(_person), _sitting, next, Us(_dice.Between(0.5, 1.5)), 0.1));
            next = _actor.Last.ReachedUs + Us(_dice.Between(5, 40));
        }
    }

    private LyingStay Move(long atUs, double dipShare)
    {
        _actor.Then(new Stance(_plan.PrintOf(_person), _lying, atUs, Us(_dice.Between(1, 3)), dipShare, 0.05));
        return this;
    }

    private static long Us(double seconds)
    {
        return (long)(seconds * SecondUs);
    }
}
