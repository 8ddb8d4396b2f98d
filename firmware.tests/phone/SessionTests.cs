using System;
using System.Threading.Tasks;
using SmartMat.Virtual.Bench;

namespace SmartMat.Phone.Tests;

/// <summary>One evening, seen on the phone over Web Bluetooth: Chromium's own stack, the D-Bus stand-in, the firmware.</summary>
[TestClass]
public sealed class SessionTests
{
    /// <summary>A pad under the neck, and what a hard edge presses on it.</summary>
    private const int NeckZone = 4;
    private const int Questions = 5;
    private const double HardEdgeNewtons = 60;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task Lying_down_is_seen_warned_of_stopped_rated_and_kept()
    {
        await using TestMat mat = await TestMat.Start(targetS: 1200);
        PhonePage phone = await mat.Pair();
        Assert.IsFalse(phone.Page.Url.Contains("#k=", StringComparison.Ordinal), "the key stays in the address");
        await phone.ExpectRoute("mat");
        await phone.Keep(TestContext, "mat");
        await AnswerSafetyQuestions(phone);

        await mat.LieDown();
        await phone.ExpectRoute("session");
        await mat.Await(state => state.Session == "running");
        await phone.Keep(TestContext, "put-me-down");
        await phone.Tap("open-live");
        await phone.ExpectLoad();
        await phone.Keep(TestContext, "live");

        await WarnOfTheNeck(mat);
        await phone.ExpectShown("alert");
        await mat.Do(new BenchOrder("speed", Factor: 1));
        await phone.Keep(TestContext, "alert");
        await phone.Tap("acknowledge");
        await phone.ExpectHidden("alert");

        await phone.Tap("stop");
        await phone.ExpectRoute("ended");
        await mat.Await(state => state.Session.StartsWith("ended", StringComparison.Ordinal));
        await mat.Do(new BenchOrder("lift"));
        await phone.Tap("tightness-4");
        await phone.ExpectText("Noted.");
        await phone.Keep(TestContext, "ended");

        await phone.Go("history");
        await phone.ExpectCount("[data-test=history-list] li", 1);
        await phone.Keep(TestContext, "history");
    }

    private static async Task AnswerSafetyQuestions(PhonePage phone)
    {
        await phone.Go("first");
        for (int question = 0; question < Questions; question++)
        {
            await phone.Mark($"safety-{question}-no").CheckAsync();
        }

        await phone.Tap("safety-save");
        await phone.ExpectRoute("begin");
        await phone.Go("mat");
    }

    /// <summary>Something hard under the neck, for long enough; the mat lives faster meanwhile.</summary>
    private static async Task WarnOfTheNeck(TestMat mat)
    {
        await mat.Bench.Live.Do(one => one.Board.Pads.SetPreload(NeckZone, HardEdgeNewtons));
        await mat.Do(new BenchOrder("speed", Factor: 20));
    }
}
