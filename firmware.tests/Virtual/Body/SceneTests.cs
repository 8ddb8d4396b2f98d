using System;
using System.Linq;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual.Body;

[TestClass]
public sealed class SceneTests
{
    private const long SecondUs = 1_000_000;

    [TestMethod]
    public void A_moment_is_the_same_whoever_asked_before_and_in_whatever_order()
    {
        IScene forwards = Scenarios.Build("turning-over", 4);
        IScene backwards = Scenarios.Build("turning-over", 4);
        double[] there = Enumerable.Range(0, 300).Select(s => TotalAt(forwards, s * SecondUs)).ToArray();
        double[] back = Enumerable.Range(0, 300).Reverse()
            .Select(s => TotalAt(backwards, s * SecondUs)).Reverse().ToArray();
        Assert.IsTrue(there.SequenceEqual(back));
        Assert.IsTrue(there.Distinct().Count() > 200);
    }

    [TestMethod]
    public void Somebody_lying_is_never_quite_still_and_a_bag_that_stands_is()
    {
        IScene lying = Scenarios.Build("lying-flat", 2);
        Assert.IsTrue(ChangeOver(lying, lying.Visits[0].ReachedUs + (10 * SecondUs)) > 0.003);
        IScene bag = Scenarios.Build("bag", 2);
        Assert.AreEqual(0, ChangeOver(bag, bag.Visits[0].LeavingUs - (20 * SecondUs)));
    }

    [TestMethod]
    public void Turning_over_takes_the_load_down_to_about_63_percent()
    {
        double deepest = 0;
        for (uint seed = 0; seed < 20; seed++)
        {
            Dice dice = new(seed);
            LyingStay stay = new(Person.Adult(75, dice), new LyingPlan(dice), dice);
            stay.Arrive(0).TurnOver(60 * SecondUs);
            IScene scene = new Scene("turn", 0, new[] { stay.Actor }, stay.Visits);
            double before = TotalAt(scene, 59 * SecondUs);
            double least = Enumerable.Range(0, 40).Min(i => TotalAt(scene, (60 * SecondUs) + (i * SecondUs / 10)));
            deepest += least / before / 20;
        }
        Assert.AreEqual(0.66, deepest, 0.06);
    }

    [TestMethod]
    public void The_back_of_an_adult_puts_about_47_percent_of_his_weight_on_the_mat()
    {
        double share = 0;
        for (uint seed = 0; seed < 100; seed++)
        {
            Dice dice = new(seed);
            Person person = Person.Adult(75, dice);
            share += new LyingPlan(dice).PrintOf(person).TotalNewtons / person.Newtons / 100;
        }
        Assert.AreEqual(0.47, share, 0.02);
    }

    [TestMethod]
    public void Smaller_people_have_more_of_their_weight_on_the_mat()
    {
        Dice dice = new(1);
        Person child = Person.Child(dice);
        Person adult = Person.Adult(90, dice);
        LyingPlan plan = new(dice) { ShoulderYM = 0, XM = 0, AngleRad = 0, CarriedShare = 1 };
        double ofChild = plan.PrintOf(child).TotalNewtons / child.Newtons;
        double ofAdult = plan.PrintOf(adult).TotalNewtons / adult.Newtons;
        Assert.IsTrue(ofChild > ofAdult + 0.1, $"child {ofChild}, adult {ofAdult}");
    }

    [TestMethod]
    public void Unevenness_moves_weight_about_but_does_not_make_any()
    {
        BodyPart[] parts = { new(1, -0.1, 0.1, 0, 0.1) };
        Footprint print = Footprint.Of(parts, new Placement(0, 0, 0.34, 0), 100, 1);
        Assert.AreEqual(100, print.TotalNewtons, 4);
    }

    internal static double TotalAt(IScene scene, long nowUs)
    {
        double[] newtons = new double[MatLayout.DiscCount];
        scene.NewtonsAt(nowUs, newtons);
        return newtons.Sum();
    }

    /// <summary>Largest change of any two seconds' discs within ten seconds, as a share of the total.</summary>
    private static double ChangeOver(IScene scene, long fromUs)
    {
        double[] first = new double[MatLayout.DiscCount];
        double[] then = new double[MatLayout.DiscCount];
        double most = 0;
        for (int second = 0; second < 10; second++)
        {
            scene.NewtonsAt(fromUs + (second * SecondUs), first);
            scene.NewtonsAt(fromUs + ((second + 1) * SecondUs), then);
            most = Math.Max(most, first.Zip(then, (a, b) => Math.Abs(a - b)).Sum() / first.Sum());
        }
        return most;
    }
}
