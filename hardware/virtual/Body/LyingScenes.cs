using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>Adults who lie down: each of these must start a session.</summary>
internal static class LyingScenes
{
    /// <summary>People are planned for this long, whatever a run asks for.</summary>
    private static readonly long s_plannedUs = Moments.Minutes(30);

    public static IReadOnlyList<Scenario> All { get; } = new[]
    {
        Story("lying-flat", "An adult lies on the back, head off the mat.", seed => Lie("lying-flat", seed, 50, 105)),
        Story("lying-side", "An adult lies on the side.", seed => Lie("lying-side", seed, 50, 105, Side)),
        Story("upper-back", "The mat is under the upper back only.",
            seed => Lie("upper-back", seed, 55, 105, UpperBack)),
        Story("pillow-head", "The head lies on a pillow on the mat.",
            seed => Lie("pillow-head", seed, 50, 105, Pillow)),
        Story("heavy", "An adult of 105 to 120 kg lies down.", seed => Lie("heavy", seed, 105, 120)),
        Story("light", "An adult of 45 to 50 kg lies down.", seed => Lie("light", seed, 45, 50)),
        Story("feet-first", "Lies the other way round.", seed => Lie("feet-first", seed, 50, 105, Round)),
        Story("sit-then-lie", "Sits for a while before lying down; the session may start only then.", SitThenLie),
        Story("turning-over", "Turns from back to side and back all the time.", TurningOver),
        Story("leave-and-return", "Gets off and is back within a minute.", LeaveAndReturn),
        Story("leave-for-good", "Gets off in mid-session and stays away.", LeaveForGood),
        Story("sleeper", "Falls asleep and stays after the end.", Sleeper),
        Story("bathroom", "Sleeps on, goes out and is back within 30 min of the session's end.", Bathroom),
    };

    private static Scenario Story(string name, string description, Func<uint, IScene> build)
    {
        return new Scenario(name, description, PresenceNames.Lying, true, build);
    }

    private static Scene Lie(string name, uint seed, double fromKg, double toKg, Action<LyingPlan, Dice>? vary = null)
    {
        Dice dice = Dice.Of(name, seed);
        LyingStay stay = Come(dice, fromKg, toKg, vary).FidgetUntil(s_plannedUs);
        return SceneOf(name, stay, 8);
    }

    private static Scene SitThenLie(uint seed)
    {
        Dice dice = Dice.Of("sit-then-lie", seed);
        LyingStay stay = new(Person.Adult(dice.Between(50, 105), dice), new LyingPlan(dice), dice);
        stay.Arrive(Moments.FirstContact(dice), dice.Between(30, 180)).FidgetUntil(s_plannedUs);
        return SceneOf("sit-then-lie", stay, 10);
    }

    private static Scene TurningOver(uint seed)
    {
        Dice dice = Dice.Of("turning-over", seed);
        LyingStay stay = Come(dice, 50, 105).TurnUntil(s_plannedUs, 15, 60);
        return SceneOf("turning-over", stay, 8);
    }

    private static Scene LeaveAndReturn(uint seed)
    {
        Dice dice = Dice.Of("leave-and-return", seed);
        LyingStay stay = Come(dice, 50, 105);
        long leaveUs = stay.Actor.Last!.ReachedUs + Moments.Seconds(dice.Between(60, 150));
        stay.FidgetUntil(leaveUs).Leave(leaveUs);
        stay.Arrive(stay.Actor.Last.ReachedUs + Moments.Seconds(dice.Between(8, 45))).FidgetUntil(s_plannedUs);
        return SceneOf("leave-and-return", stay, 10);
    }

    private static Scene LeaveForGood(uint seed)
    {
        Dice dice = Dice.Of("leave-for-good", seed);
        LyingStay stay = Come(dice, 50, 105);
        long leaveUs = stay.Actor.Last!.ReachedUs + Moments.Seconds(dice.Between(45, 240));
        stay.FidgetUntil(leaveUs).Leave(leaveUs);
        return SceneOf("leave-for-good", stay, 10);
    }

    private static Scene Sleeper(uint seed)
    {
        Dice dice = Dice.Of("sleeper", seed);
        LyingStay stay = Come(dice, 50, 105).TurnUntil(Moments.Minutes(480), 300, 2400);
        return SceneOf("sleeper", stay, 60);
    }

    private static Scene Bathroom(uint seed)
    {
        Dice dice = Dice.Of("bathroom", seed);
        LyingStay stay = Come(dice, 50, 105);
        long leaveUs = Moments.Minutes(dice.Between(9, 14));
        stay.FidgetUntil(leaveUs).Leave(leaveUs);
        stay.Arrive(stay.Actor.Last!.ReachedUs + Moments.Minutes(dice.Between(3, 12)));
        stay.TurnUntil(Moments.Minutes(120), 300, 1200);
        return SceneOf("bathroom", stay, 34);
    }

    private static LyingStay Come(Dice dice, double fromKg, double toKg, Action<LyingPlan, Dice>? vary = null)
    {
        Person person = Person.Adult(dice.Between(fromKg, toKg), dice);
        LyingPlan plan = new(dice);
        vary?.Invoke(plan, dice);
        return new LyingStay(person, plan, dice).Arrive(Moments.FirstContact(dice));
    }

    private static void Side(LyingPlan plan, Dice dice)
    {
        plan.IsOnSide = true;
    }

    private static void Round(LyingPlan plan, Dice dice)
    {
        plan.IsOtherWayRound = true;
    }

    private static void Pillow(LyingPlan plan, Dice dice)
    {
        plan.IsHeadOnPillow = true;
        plan.ShoulderYM = dice.Between(0.14, 0.22);
    }

    private static void UpperBack(LyingPlan plan, Dice dice)
    {
        // The mat is pushed up: shoulders in its middle, head on a pillow beyond its folded end or on the mat itself.
        plan.ShoulderYM = dice.Between(0.31, 0.37);
        plan.IsHeadOffMat = dice.Chance(0.6);
        plan.IsHeadOnPillow = !plan.IsHeadOffMat;
        plan.IsOtherWayRound = dice.Chance(0.3);
    }

    private static Scene SceneOf(string name, LyingStay stay, double minutes)
    {
        return new Scene(name, Moments.Minutes(minutes), new[] { stay.Actor }, stay.Visits);
    }
}
