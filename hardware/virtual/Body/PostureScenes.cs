using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>Adults on the mat who do not lie: none of these may start a session.</summary>
internal static class PostureScenes
{
    private static readonly double[] s_quarterTurns = { 0, Math.PI / 2, Math.PI, -Math.PI / 2 };

    public static IReadOnlyList<Scenario> All { get; } = new[]
    {
        Story("sitting", "Sits on the mat, legs off, ahead or crossed.", PresenceNames.Sitting, Sitting),
        Story("standing", "Stands on the mat and shifts about.", PresenceNames.Standing, Standing),
        Story("kneeling", "Kneels on the mat, upright, on the heels or on all fours.", PresenceNames.Other, Kneeling),
        Story("legs-only", "Lays the legs on the mat.", PresenceNames.Other, LegsOnly),
        new Scenario("walk-over",
            "Somebody walks across the mat: too short to be named.", PresenceNames.Nobody, false, WalkOver),
    };

    private static Scenario Story(string name, string description, string presence, Func<Dice, Func<Footprint>> posture)
    {
        return new Scenario(name, description, presence, false, seed => Build(name, presence, seed, posture));
    }

    /// <summary>Comes, takes the posture, takes it again a little differently now and then, goes, comes back.</summary>
    private static Scene Build(string name, string presence, uint seed, Func<Dice, Func<Footprint>> posture)
    {
        Dice dice = Dice.Of(name, seed);
        Func<Footprint> next = posture(dice);
        Stay stay = new(presence);
        long endUs = Moments.Minutes(60);
        long comeUs = Moments.FirstContact(dice);
        while (comeUs < endUs)
        {
            Come(stay, presence, next, comeUs, dice);
            comeUs = stay.NowUs + Moments.Seconds(dice.Between(15, 240));
        }
        return new Scene(name, Moments.Minutes(8), new[] { stay.Actor }, stay.Visits);
    }

    /// <summary>One visit of 1 to 10 minutes.</summary>
    private static void Come(Stay stay, string presence, Func<Footprint> next, long atUs, Dice dice)
    {
        Liveliness life = LifeOf(presence, dice);
        Footprint first = next();
        stay.Touch(Part(first, dice.Between(0.3, 0.6)), life, atUs, dice.Between(0.2, 0.7));
        stay.Settle(first, life, stay.NowUs + Moments.Seconds(dice.Between(0, 0.8)), dice.Between(0.3, 1));
        Shift(stay, next, life, stay.NowUs + Moments.Seconds(dice.Between(60, 600)), dice);
        stay.Go(stay.NowUs + Moments.Seconds(dice.Between(2, 20)), dice.Between(0.3, 1));
    }

    /// <summary>One adult comes once, sits, stands, kneels or lays the legs on the mat, and goes.</summary>
    /// <param name="posture">0..3, in that order.</param>
    /// <param name="atUs">The first touch.</param>
    /// <param name="dice">Who and how.</param>
    public static Stay VisitOf(int posture, long atUs, Dice dice)
    {
        (string presence, Func<Dice, Func<Footprint>> make) = posture switch
        {
            0 => (PresenceNames.Sitting, (Func<Dice, Func<Footprint>>)Sitting),
            1 => (PresenceNames.Standing, Standing),
            2 => (PresenceNames.Other, Kneeling),
            _ => (PresenceNames.Other, LegsOnly),
        };
        Stay stay = new(presence);
        Come(stay, presence, make(dice), atUs, dice);
        return stay;
    }

    private static void Shift(Stay stay, Func<Footprint> next, Liveliness life, long untilUs, Dice dice)
    {
        while (stay.NowUs < untilUs)
        {
            long atUs = stay.NowUs + Moments.Seconds(dice.Between(6, 90));
            stay.Change(next(), life, atUs, dice.Between(0.5, 2), dice.Between(0, 0.35));
        }
    }

    /// <summary>The first foot, knee or half of the seat: the same place with less weight.</summary>
    private static Footprint Part(Footprint whole, double share)
    {
        double[] newtons = new double[MatLayout.DiscCount];
        double[] rowShares = new double[MatLayout.DiscRows];
        Array.Fill(rowShares, share);
        whole.AddTo(newtons, rowShares, new Sway { TowardsRight = 0.7 });
        return Footprint.Of(newtons);
    }

    private static Liveliness LifeOf(string presence, Dice dice)
    {
        return presence == PresenceNames.Sitting ? Liveliness.OfSitting(dice)
            : presence == PresenceNames.Standing ? Liveliness.OfStanding(dice)
            : Liveliness.OfKneeling(dice);
    }

    private static Scene WalkOver(uint seed)
    {
        Dice dice = Dice.Of("walk-over", seed);
        Stay stay = new(PresenceNames.Standing);
        for (long atUs = Moments.FirstContact(dice); atUs < Moments.Minutes(60);)
        {
            Person person = AnyAdult(dice);
            double along = dice.Between(0.1, 0.55);
            double angle = s_quarterTurns[dice.Below(4)];
            int steps = 1 + dice.Below(2);
            for (int step = 0; step < steps; step++)
            {
                // Walking puts the whole weight, and for a moment a little more, on one foot after the other.
                List<BodyPart> foot = UprightBody.OnFeet(person, 0.16, (step % 2 * 2) - 1);
                Placement place = new(0.12, 0.05 * dice.Gauss(), along, angle + (0.1 * dice.Gauss()));
                Footprint print = Footprint.Of(foot, place, 1.1 * person.Newtons, dice.Next());
                stay.Settle(print, Liveliness.Still, Math.Max(atUs, stay.NowUs), dice.Between(0.1, 0.25));
                stay.Go(stay.NowUs + Moments.Seconds(dice.Between(0.2, 0.4)), dice.Between(0.1, 0.2));
            }
            atUs = stay.NowUs + Moments.Seconds(dice.LogBetween(2, 600));
        }
        return new Scene("walk-over", Moments.Minutes(10), new[] { stay.Actor }, stay.Visits);
    }

    private static Func<Footprint> Sitting(Dice dice)
    {
        Person person = AnyAdult(dice);
        int kind = dice.Below(3);
        double angle = kind == 1 && dice.Chance(0.7) ? 0 : s_quarterTurns[dice.Below(4)];
        double y = kind == 1 ? dice.Between(0.05, 0.45) : dice.Between(0.2, 0.5);
        return () =>
        {
            double lean = 0.15 * dice.Gauss();
            List<BodyPart> parts = kind switch
            {
                0 => SeatedBody.LegsOff(person, lean),
                1 => SeatedBody.LegsForward(person, lean),
                _ => SeatedBody.CrossLegged(person, lean),
            };
            double middle = 0.07 * person.HeightM;
            Placement place = new(middle, 0.03 * dice.Gauss(), y + (0.03 * dice.Gauss()),
                angle + (0.12 * dice.Gauss()));
            return Footprint.Of(parts, place, person.Newtons, dice.Next());
        };
    }

    private static Func<Footprint> Standing(Dice dice)
    {
        Person person = AnyAdult(dice);
        return () =>
        {
            List<BodyPart> parts = UprightBody.OnFeet(person, dice.Between(0.14, 0.28),
                Math.Clamp(0.3 * dice.Gauss(), -0.9, 0.9));
            Placement place = new(0.12, 0.04 * dice.Gauss(), dice.Between(0.15, 0.53),
                s_quarterTurns[dice.Below(4)] + (0.25 * dice.Gauss()));
            return Footprint.Of(parts, place, person.Newtons, dice.Next());
        };
    }

    private static Func<Footprint> Kneeling(Dice dice)
    {
        Person person = AnyAdult(dice);
        double onShins = dice.Chance(0.5) ? dice.Between(0, 0.3) : dice.Between(0.6, 1);
        double onHands = dice.Chance(0.25) ? dice.Between(0.25, 0.45) : 0;
        double angle = s_quarterTurns[dice.Below(4)];
        double apart = dice.Between(0.12, 0.26);
        return () =>
        {
            List<BodyPart> parts = UprightBody.OnKnees(person, apart, onShins, onHands);
            double along = onHands > 0 ? 0 : dice.Between(0.1, 0.22);
            Placement place = new(along, 0.02 * dice.Gauss(), 0.34 + (0.06 * dice.Gauss()),
                angle + (0.1 * dice.Gauss()));
            return Footprint.Of(parts, place, person.Newtons, dice.Next());
        };
    }

    private static Func<Footprint> LegsOnly(Dice dice)
    {
        Person person = AnyAdult(dice);
        double fromM = dice.Between(0.06, 0.2) * person.HeightM;
        bool isOtherWayRound = dice.Chance(0.5);
        return () =>
        {
            List<BodyPart> parts = UprightBody.Legs(person, dice.Between(0.12, 0.24));
            Placement place = new(fromM, 0.03 * dice.Gauss(), 0.02 * dice.Gauss(), 0.08 * dice.Gauss());
            return Footprint.Of(parts, isOtherWayRound ? place.TurnedRound() : place, person.Newtons, dice.Next());
        };
    }

    private static Person AnyAdult(Dice dice)
    {
        return Person.Adult(dice.Between(45, 110), dice);
    }
}
