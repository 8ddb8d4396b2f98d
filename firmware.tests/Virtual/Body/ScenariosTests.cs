using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual.Body;

[TestClass]
public sealed class ScenariosTests
{
    private const long SecondUs = 1_000_000;

    public static IEnumerable<object[]> Names => Scenarios.All.Select(scenario => new object[] { scenario.Name });

    [TestMethod]
    public void Every_kind_that_the_mat_must_tell_apart_has_a_scenario_and_no_name_comes_twice()
    {
        string[] needed =
        {
            "lying-flat", "lying-side", "upper-back", "pillow-head", "heavy", "light", "feet-first", "turning-over",
            "leave-and-return", "leave-for-good", "sleeper", "bathroom", "sitting", "standing", "kneeling", "legs-only",
            "child", "cat", "bag", "laundry", "rolled-up", "hand", "empty",
        };
        string[] names = Scenarios.All.Select(scenario => scenario.Name).ToArray();
        Assert.AreEqual("", string.Join(" ", needed.Except(names)));
        Assert.AreEqual(names.Length, names.Distinct().Count());
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_scenario_leaves_the_mat_empty_for_twenty_seconds(string name)
    {
        for (uint seed = 0; seed < 5; seed++)
        {
            IScene scene = Scenarios.Build(name, seed);
            Assert.IsTrue(
                Enumerable.Range(0, 200).All(i => SceneTests.TotalAt(scene, i * SecondUs / 10) == 0), $"seed {seed}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void The_truth_about_a_scenario_is_true(string name)
    {
        for (uint seed = 0; seed < 5; seed++)
        {
            IScene scene = Scenarios.Build(name, seed);
            foreach (Visit visit in scene.Visits.Take(5))
            {
                Assert.AreEqual(0, SceneTests.TotalAt(scene, visit.ContactUs), $"before contact, seed {seed}");
                Assert.IsTrue(SceneTests.TotalAt(scene, visit.ReachedUs) > 1, $"reached, seed {seed}");
                Assert.IsTrue(visit.ContactUs < visit.ReachedUs && visit.ReachedUs < visit.LeavingUs);
                if (visit.GoneUs != Visit.Never)
                {
                    Assert.AreEqual(0, SceneTests.TotalAt(scene, visit.GoneUs), $"gone, seed {seed}");
                }
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Only_scenarios_with_an_adult_lying_start_a_session(string name)
    {
        Scenario scenario = Scenarios.Find(name)!;
        IScene scene = scenario.Build(1);
        Assert.AreEqual(scenario.StartsSession, scene.Visits.Any(visit => visit.IsAdultLying));
        Assert.AreEqual(scenario.StartsSession, scenario.ExpectedPresence == PresenceNames.Lying);
    }

    [TestMethod]
    [DataRow("child")]
    [DataRow("cat")]
    [DataRow("bag")]
    [DataRow("laundry")]
    [DataRow("rolled-up")]
    [DataRow("hand")]
    public void Things_come_and_go_for_a_whole_day(string name)
    {
        IScene scene = Scenarios.Build(name, 1);
        Assert.IsTrue(scene.Visits[^1].GoneUs > 7 * 3600 * SecondUs);
        Assert.IsTrue(scene.Visits.Count > 3);
    }

    [TestMethod]
    public void Another_seed_is_another_story()
    {
        long[] contacts = Enumerable.Range(0, 20)
            .Select(i => Scenarios.Build("lying-flat", (uint)i).Visits[0].ContactUs).ToArray();
        Assert.AreEqual(20, contacts.Distinct().Count());
    }

    [TestMethod]
    public void An_unknown_name_is_refused()
    {
        Assert.IsNull(Scenarios.Find("dancing"));
        Assert.ThrowsExactly<ArgumentException>(() => Scenarios.Build("dancing", 1));
    }
}
