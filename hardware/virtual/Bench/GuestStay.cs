using System;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Bench;

/// <summary>One stay of a guest, from being put on the mat to being taken off.</summary>
internal sealed class GuestStay
{
    private const double LiftS = 0.3;

    private readonly Action<long> _roll;

    private GuestStay(Actor actor, Action<long> roll)
    {
        Actor = actor;
        _roll = roll;
    }

    public Actor Actor { get; }

    /// <returns>Whether nothing of it is on the mat any more.</returns>
    public bool IsOver(long nowUs)
    {
        return Actor.Last is Stance last && last.Print.TotalNewtons == 0 && last.ReachedUs <= nowUs;
    }

    /// <summary>An adult of 75 kg sits down and lowers the back, as one does on spikes.</summary>
    /// <param name="place">Of the shoulders' upper edge.</param>
    public static GuestStay OfPerson(Placement place, long atUs, Dice dice)
    {
        LyingPlan plan = new(dice)
        {
            XM = place.XM,
            ShoulderYM = place.YM,
            AngleRad = place.AngleRad,
            IsHeadOffMat = place.YM < 0,
        };
        LyingStay stay = new LyingStay(Person.Adult(75, dice), plan, dice).Arrive(atUs);
        return new GuestStay(stay.Actor, rollUs => stay.TurnOver(rollUs));
    }

    public static GuestStay OfCat(Placement place, long atUs, Dice dice)
    {
        Stay stay = new(PresenceNames.Thing);
        Cat cat = new(dice);
        cat.PutAt(stay, atUs, place.XM, place.YM);
        return new GuestStay(stay.Actor, rollUs => cat.Turn(stay, rollUs, place.XM, place.YM));
    }

    public static GuestStay OfBag(Placement place, long atUs, Dice dice)
    {
        Stay stay = new(PresenceNames.Thing);
        Luggage luggage = new(dice);
        luggage.PutAt(stay, atUs, place);
        Placement lying = place;
        return new GuestStay(stay.Actor, Roll);

        void Roll(long rollUs)
        {
            lying = lying with { AngleRad = lying.AngleRad + (Math.PI / 2) };
            luggage.PutAt(stay, rollUs, lying);
        }
    }

    /// <summary>Onto the side, or back; a bag falls over.</summary>
    public void Roll(long atUs)
    {
        _roll(Math.Max(atUs, Actor.Last!.ReachedUs));
    }

    /// <summary>Taken off the mat, at once if nothing is under way.</summary>
    public void Lift(long atUs)
    {
        long fromUs = Math.Max(atUs, Actor.Last!.ReachedUs);
        Actor.Then(new Stance(Footprint.None, Liveliness.Still, fromUs, Moments.Seconds(LiftS)));
    }
}
