using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>What the page does to the screen: on only where somebody looks on purpose, still for those who want it still.</summary>
[TestClass]
public sealed class ScreenTests
{
    /// <summary>Counts the wake locks that the page holds.</summary>
    private const string CountLocks = """
        window.locks = 0;
        navigator.wakeLock.request = async () => {
          window.locks++;
          return { release: async () => { window.locks--; } };
        };
        """;

    /// <summary>The circle's key frames: what of it moves, what only shines.</summary>
    private const string Circle = """
        () => {
          const [animation] = document.querySelector('[data-test=breath]').getAnimations({ subtree: true });
          const frames = animation?.effect.getKeyframes() ?? [];
          const kinds = (name) => new Set(frames.map((frame) => frame[name])).size;
          return [kinds('transform'), kinds('opacity')];
        }
        """;

    [TestMethod]
    public async Task The_screen_is_kept_on_in_the_live_view_alone()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage("app/", script: CountLocks);
        await PageParts.DemoPlays(page);
        Assert.AreEqual(1, await page.EvaluateAsync<int>("() => window.locks"), "the live view lets the screen go dark");
        foreach (string view in (string[])["session", "mat", "history", "settings"])
        {
            await PageParts.Go(page, view);
            Assert.AreEqual(0, await page.EvaluateAsync<int>("() => window.locks"), $"{view} keeps the screen on");
        }

        await PageParts.Go(page, "live");
        Assert.AreEqual(1, await page.EvaluateAsync<int>("() => window.locks"));
    }

    [TestMethod]
    public async Task Who_wants_little_motion_gets_a_circle_that_shines_instead_of_growing()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage("app/icons/icon.svg");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(PageParts.Origin(page) + "app/");
        await PageParts.DemoPlays(page);
        CollectionAssert.AreEqual(new[] { 1, 2 }, await page.EvaluateAsync<int[]>(Circle));

        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await page.ReloadAsync();
        await PageParts.DemoPlays(page);
        CollectionAssert.AreEqual(new[] { 2, 1 }, await page.EvaluateAsync<int[]>(Circle));
    }
}
