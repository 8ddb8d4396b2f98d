using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SmartMat.Virtual.Bench;

namespace SmartMat.Phone.Tests;

/// <summary>What comes between phone and mat, over Web Bluetooth.</summary>
[TestClass]
public sealed class ReachTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task Out_of_reach_is_said_and_what_happened_meanwhile_is_fetched_on_return()
    {
        await using TestMat mat = await TestMat.Start(targetS: 60);
        PhonePage phone = await mat.Pair();
        await phone.ExpectRoute("mat");

        await mat.Do(new BenchOrder("reach", IsOn: false));
        await phone.ExpectShown("problem");
        await phone.Keep(TestContext, "out-of-reach");
        await mat.LieDown();
        await mat.Await(state => state.Session == "running");
        await mat.Do(new BenchOrder("speed", Factor: 20));
        await mat.Await(state => state.Session.StartsWith("ended", StringComparison.Ordinal));
        await mat.Do(new BenchOrder("speed", Factor: 1));
        await mat.Do(new BenchOrder("lift"));

        await mat.Do(new BenchOrder("reach", IsOn: true));
        await phone.Expect("link-state", "Connected");
        await phone.Go("history");
        await phone.ExpectCount("[data-test=history-list] li", 1);
        await phone.Keep(TestContext, "back");
    }

    [TestMethod]
    public async Task A_power_cut_in_a_session_is_survived_by_the_page()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage phone = await mat.Pair();
        await mat.LieDown();
        await phone.ExpectRoute("session");
        await mat.Do(new BenchOrder("power", IsOn: false));
        await Assertions.Expect(phone.Mark("link-state")).Not.ToContainTextAsync("Connected", new() { Timeout = 60_000 });
        await mat.Do(new BenchOrder("lift"));
        await mat.Do(new BenchOrder("power", IsOn: true));
        await phone.Expect("link-state", "Connected");
    }

    [TestMethod]
    public async Task A_wrong_key_is_refused_and_said()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage phone = new(await mat.OpenPage("app/#k=AAISEM2EKVTHPCEZVK54ZXPO74L"));
        await Chooser.AnswerWithFirst(phone.Page);
        await phone.Tap("connect");
        await phone.Go("mat");
        await phone.Expect("problem", "another key");
        await phone.Keep(TestContext, "wrong-key");
        await mat.LieDown();
        await mat.Await(state => state.Session == "running");
        Assert.IsFalse(await phone.Mark("time-left").IsVisibleAsync(), "a phone without the key sees the session");
    }

    [TestMethod]
    public async Task A_second_phone_waits_until_the_first_has_gone()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage first = await mat.Pair();
        PhonePage second = new(await mat.OpenPage($"app/?bench#k={(await mat.State()).Link}"));
        await second.ExpectShown("problem");
        await second.Keep(TestContext, "taken");
        await first.Page.CloseAsync();
        await second.Expect("link-state", "Connected");
    }
}
