using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>The bench, as a newcomer meets it: a mat, a person, a phone, a mouse.</summary>
[TestClass]
public sealed class BenchTests
{
    private const int Width = 1560;
    private const int Height = 980;
    private const int PatienceMs = 60_000;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task A_person_dragged_onto_the_mat_starts_a_session_in_the_phone_beside_it()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage bench = new(await mat.OpenPage("", Width, Height));
        IFrameLocator phone = bench.Page.FrameLocator("#phone");
        await Expect(phone.Locator("[data-test=link-state]"), "Connected");
        await bench.Keep(TestContext, "bench-before");

        await DragOntoMat(bench.Page, "#person");

        await Expect(bench.Page.Locator("#session"), "running");
        await Assertions.Expect(phone.Locator("[data-test=time-left]")).ToBeVisibleAsync(new() { Timeout = PatienceMs });
        await phone.Locator("[data-test=open-live]").First.ClickAsync();
        await Assertions.Expect(phone.Locator("[data-test=map]")).ToBeVisibleAsync();
        await Task.Delay(3000);
        await bench.Keep(TestContext, "bench-session");

        await bench.Page.Locator("#person-lie").ClickAsync();
        await Expect(bench.Page.Locator("#session"), "paused");
        await Expect(phone.Locator("main"), "Paused");
    }

    [TestMethod]
    public async Task A_bag_starts_nothing_and_keys_do_what_the_mouse_does()
    {
        await using TestMat mat = await TestMat.Start();
        IPage bench = await mat.OpenPage("", Width, Height);
        await Expect(bench.Locator("#session"), "ready");
        await bench.Locator("#bag").PressAsync("Enter");
        await mat.Await(state => state.Presence == "object");
        await bench.Locator("#bag").PressAsync("Enter");
        await mat.Await(state => state.Presence == "nobody");
        await bench.Locator("#person").PressAsync("Enter");
        await Expect(bench.Locator("#session"), "running");
        await bench.Locator("#person").PressAsync("r");
        await bench.Locator("#power").UncheckAsync();
        await Expect(bench.Locator("#session"), "no power");
        Assert.AreEqual(0, (await mat.State()).Duty, "the motor runs without power");
    }

    [TestMethod]
    public async Task A_pad_broken_by_a_click_is_drawn_on_the_mat_and_named_on_the_phone()
    {
        const int Zone = 16;
        await using TestMat mat = await TestMat.Start();
        IPage bench = await mat.OpenPage("", Width, Height);
        IFrameLocator phone = bench.FrameLocator("#phone");
        await Expect(phone.Locator("[data-test=link-state]"), "Connected");
        ILocator pad = bench.Locator("#pads button").Nth(Zone);
        await pad.ClickAsync();
        await pad.ClickAsync();
        await Assertions.Expect(bench.Locator(".zone[data-fault=shorted]")).ToHaveCountAsync(1);
        await Expect(phone.Locator("[data-test=alert]"), "shorted, wet or crushed (row 6, middle)");
        await new PhonePage(bench).Keep(TestContext, "bench-pad");
        await pad.ClickAsync();
        await pad.ClickAsync();
        await Assertions.Expect(bench.Locator(".zone[data-fault=none]")).ToHaveCountAsync(1);
    }

    private static async Task DragOntoMat(IPage page, string guest)
    {
        LocatorBoundingBoxResult from = (await page.Locator(guest).BoundingBoxAsync())!;
        LocatorBoundingBoxResult mat = (await page.Locator(".mat").BoundingBoxAsync())!;
        float y = from.Y + (from.Height / 2);
        await page.Mouse.MoveAsync(from.X + (from.Width / 2), y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(mat.X + (mat.Width / 2), y, new() { Steps = 12 });
        await page.Mouse.UpAsync();
    }

    private static Task Expect(ILocator locator, string text)
    {
        return Assertions.Expect(locator).ToContainTextAsync(text, new() { Timeout = PatienceMs });
    }
}
