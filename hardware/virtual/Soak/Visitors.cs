using System.Collections.Generic;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Soak;

/// <summary>Who comes onto a household's mat next, and how.</summary>
internal sealed class Visitors
{
    private const double AdultShare = 0.62;

    private readonly Household _household;
    private readonly List<Person> _adults;
    private readonly Dice _dice;

    public Visitors(Household household, List<Person> adults, Dice dice)
    {
        _household = household;
        _adults = adults;
        _dice = dice;
    }

    /// <param name="atUs">The first touch.</param>
    public Arrival Next(long atUs)
    {
        if (_dice.Chance(AdultShare))
        {
            return Adult(atUs);
        }

        double what = _dice.Between(0, 1);
        if (_household.HasChild && what < 0.35)
        {
            return Child(atUs);
        }

        if (_household.HasCat && what < 0.7)
        {
            Stay stay = new(PresenceNames.Thing);
            new Cat(_dice).Visit(stay, atUs, _dice.LogBetween(60, 5400));
            return Of("cat", stay, isWellPosed: true);
        }

        return what < 0.85 ? Thing(atUs) : Upright(atUs);
    }

    private Arrival Adult(long atUs)
    {
        Person person = _adults[_dice.Below(_adults.Count)];
        LyingPlan plan = new(_dice)
        {
            IsOnSide = _dice.Chance(0.15),
            IsOtherWayRound = _dice.Chance(0.15),
            IsHeadOnPillow = _dice.Chance(0.2),
        };

        // Mostly a session's length; now and then only a moment, now and then asleep until the small hours.
        double restS = _dice.Chance(0.02) ? _dice.Between(3_600, 20_000)
            : _dice.Chance(0.1) ? _dice.Between(4, 40)
            : _dice.LogBetween(150, 1_900);
        LyingStay stay = new LyingStay(person, plan, _dice).Arrive(atUs, _dice.Chance(0.2) ? _dice.Between(10, 90) : 0);
        long leaveUs = stay.Actor.Last!.ReachedUs + Moments.Seconds(restS);
        if (restS > 3_600)
        {
            stay.TurnUntil(leaveUs, 300, 2_400);
        }
        else
        {
            stay.FidgetUntil(leaveUs);
        }

        stay.Leave(System.Math.Max(leaveUs, stay.Actor.Last.ReachedUs));
        string kind = $"{person.Kg:F0} kg adult" + (plan.IsOnSide ? " on the side" : "");
        return new Arrival(kind, stay.Actor, stay.Visits, person.Kg is >= 50 and <= 105);
    }

    private Arrival Child(long atUs)
    {
        LyingPlan plan = new(_dice) { IsOnSide = _dice.Chance(0.3), ShoulderYM = _dice.Between(-0.05, 0.25) };
        LyingStay stay = new LyingStay(Person.Child(_dice), plan, _dice, PresenceNames.Other).Arrive(atUs);
        long leaveUs = stay.Actor.Last!.ReachedUs + Moments.Seconds(_dice.LogBetween(20, 900));
        stay.TurnUntil(leaveUs, 5, 90).Leave(System.Math.Max(leaveUs, stay.Actor.Last.ReachedUs));
        return new Arrival("child", stay.Actor, stay.Visits, IsWellPosed: false);
    }

    private Arrival Thing(long atUs)
    {
        Stay stay = new(PresenceNames.Thing);
        switch (_dice.Below(4))
        {
            case 0:
                new Luggage(_dice).VisitOfBag(stay, atUs, _dice.LogBetween(60, 7200));
                return Of("bag", stay, isWellPosed: true);
            case 1:
                new Luggage(_dice).VisitOfLaundry(stay, atUs, _dice.LogBetween(300, 10_800));
                return Of("laundry", stay, isWellPosed: true);
            case 2:
                new RolledMat(_dice).Visit(stay, atUs, _dice.LogBetween(600, 14_400));
                return Of("rolled up", stay, isWellPosed: false);
            default:
                new Hand(_dice).Visit(stay, atUs, _dice.LogBetween(0.5, 40));
                return Of("hand", stay, isWellPosed: true);
        }
    }

    private Arrival Upright(long atUs)
    {
        int posture = _dice.Below(4);
        string[] names = { "sits", "stands", "kneels", "legs only" };
        return Of(names[posture], PostureScenes.VisitOf(posture, atUs, _dice), isWellPosed: posture < 2);
    }

    private static Arrival Of(string kind, Stay stay, bool isWellPosed)
    {
        return new Arrival(kind, stay.Actor, stay.Visits, isWellPosed);
    }
}
