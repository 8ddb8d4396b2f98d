using System;
using System.Threading.Tasks;
using SmartMat.Virtual.Bench;

namespace SmartMat.Phone.Tests;

/// <summary>A page that nobody sees: another tab, the phone's screen off.</summary>
[TestClass]
public sealed class HiddenTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task Hidden_without_a_session_it_lets_go_of_the_mat_and_catches_up_when_it_is_seen_again()
    {
        await using TestMat mat = await TestMat.Start(targetS: 60);
        PhonePage phone = await mat.Pair();
        await phone.Hide();
        DateTime hidden = DateTime.UtcNow;
        while (!await mat.Bench.Live.Do(one => one.Chip.Radio.IsAdvertising))
        {
            Assert.IsTrue(DateTime.UtcNow - hidden < s_patience, "the page keeps the mat to itself");
            await Task.Delay(100);
        }

        Assert.IsTrue(DateTime.UtcNow - hidden > TimeSpan.FromSeconds(59), "it let go too early");
        await PassSession(mat);
        await phone.Show();
        await phone.Expect("link-state", "Connected");
        await phone.Go("history");
        await phone.ExpectCount("[data-test=history-list] li", 1);
    }

    [TestMethod]
    public async Task Hidden_in_a_session_it_stays_and_catches_up_after_having_stood_still()
    {
        await using TestMat mat = await TestMat.Start(targetS: 120);
        PhonePage phone = await mat.Pair();
        await mat.LieDown();
        await phone.ExpectRoute("session");
        await phone.Tap("open-live");
        await phone.ExpectLoad();
        await phone.Hide();
        // Longer than it would wait without a session.
        await Task.Delay(TimeSpan.FromSeconds(70));
        Assert.IsFalse(await mat.Bench.Live.Do(one => one.Chip.Radio.IsAdvertising), "it let go in a session");
        await phone.Freeze(() => EndSession(mat));
        await phone.Show();
        await phone.ExpectRoute("ended");
        await phone.ExpectText("The time is up.");
    }

    private static async Task PassSession(TestMat mat)
    {
        await mat.LieDown();
        await mat.Await(state => state.Session == "running");
        await EndSession(mat);
    }

    private static async Task EndSession(TestMat mat)
    {
        await mat.Do(new BenchOrder("speed", Factor: 20));
        await mat.Await(state => state.Session.StartsWith("ended", StringComparison.Ordinal));
        await mat.Do(new BenchOrder("speed", Factor: 1));
        await mat.Do(new BenchOrder("lift"));
    }
}
