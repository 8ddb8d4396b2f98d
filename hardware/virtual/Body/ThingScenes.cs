using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>A child, and what is no person at all: none of these may start a session, for as long as they go
/// on.</summary>
internal static class ThingScenes
{
    /// <summary>Planned for a whole working day: the assignment asks for 8 hours without a session.</summary>
    private static readonly long s_plannedUs = Moments.Minutes(8 * 60);

    public static IReadOnlyList<Scenario> All { get; } = new[]
    {
        new Scenario("child", "A child of 20 kg lies down and romps.", PresenceNames.Other, false, Child),
        Thing("cat", "A cat of 4 kg walks, treads, sleeps, goes and comes back.",
            dice => new Cat(dice).Visit, 300, 5400, 60, 3600),
        Thing("bag", "Bags of 3 to 15 kg are put, packed and taken.",
            dice => new Luggage(dice).VisitOfBag, 60, 7200, 20, 1800),
        Thing("laundry", "Laundry of 2 to 6 kg is piled up and taken away.",
            dice => new Luggage(dice).VisitOfLaundry, 300, 10800, 60, 3600),
        Thing("rolled-up", "The mat is rolled up while it is on.",
            dice => new RolledMat(dice).Visit, 600, 14400, 60, 1200),
        Thing("hand", "A hand presses one zone after the other.",
            dice => new Hand(dice).Visit, 0.5, 40, 2, 240),
    };

    private static Scenario Thing(
        string name,
        string description,
        Func<Dice, Action<Stay, long, double>> make,
        double shortestRestS,
        double longestRestS,
        double shortestGapS,
        double longestGapS)
    {
        return new Scenario(name, description, PresenceNames.Thing, false, Build);

        IScene Build(uint seed)
        {
            Dice dice = Dice.Of(name, seed);
            Stay stay = new(PresenceNames.Thing);
            long comeUs = Moments.FirstContact(dice);
            while (comeUs < s_plannedUs)
            {
                make(dice)(stay, comeUs, dice.LogBetween(shortestRestS, longestRestS));
                comeUs = stay.NowUs + Moments.Seconds(dice.LogBetween(shortestGapS, longestGapS));
            }
            return new Scene(name, Moments.Minutes(60), new[] { stay.Actor }, stay.Visits);
        }
    }

    private static Scene Child(uint seed)
    {
        Dice dice = Dice.Of("child", seed);
        LyingPlan plan = new(dice) { IsOnSide = dice.Chance(0.3), IsOtherWayRound = dice.Chance(0.3) };
        plan.ShoulderYM = dice.Between(-0.05, 0.25);
        LyingStay stay = new(Person.Child(dice), plan, dice, PresenceNames.Other);
        long comeUs = Moments.FirstContact(dice);
        while (comeUs < s_plannedUs)
        {
            stay.Arrive(comeUs);
            long leaveUs = stay.Actor.Last!.ReachedUs + Moments.Seconds(dice.LogBetween(30, 1200));
            stay.TurnUntil(leaveUs, 5, 90).Leave(Math.Max(leaveUs, stay.Actor.Last.ReachedUs));
            comeUs = stay.Actor.Last.ReachedUs + Moments.Seconds(dice.LogBetween(10, 1200));
        }
        return new Scene("child", Moments.Minutes(8), new[] { stay.Actor }, stay.Visits);
    }
}
