using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>What is done once or seldom: calibration with the corners, a second mat.</summary>
[TestClass]
public sealed class FirstUseTests
{
    private const double HandNewtons = 40;
    private const string OtherKey = "AAISEM2EKVTHPCEZVK54ZXPO74L";

    /// <summary>Head left, head right, foot left, foot right, as the page asks for them.</summary>
    private static readonly int[] s_corners = [0, 2, 30, 32];

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task Calibration_leads_from_corner_to_corner_and_notices_a_layer_put_back_the_wrong_way_round()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage phone = await mat.Pair();
        await phone.Go("calibrate");
        await phone.ExpectText("Take everything off the mat");
        await phone.Tap("calibrate");
        await phone.ExpectText("Press: head end, left");

        // With the layer turned by half a turn the opposite pad feels the hand.
        await Press(mat, s_corners[^1]);
        await phone.ExpectText("the wrong way round");
        await phone.Keep(TestContext, "calibrate-turned");
        await Release(mat, s_corners[^1]);
        foreach (int corner in s_corners)
        {
            await Press(mat, corner);
            await phone.ExpectCount("main ul.lines li", System.Array.IndexOf(s_corners, corner) + 1);
            await Release(mat, corner);
        }

        await phone.ExpectText("All four corners answer.");
        await phone.Keep(TestContext, "calibrate-done");
    }

    [TestMethod]
    public async Task Two_mats_are_told_apart_by_the_names_on_their_labels()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage phone = await mat.Pair();
        await Name(phone, "Bedroom");
        await phone.Go("pair");
        await phone.Mark("pair-input").FillAsync(OtherKey);
        await phone.Tap("pair-submit");
        await phone.ExpectRoute("paired");
        await phone.Page.Locator("#mat-name").FillAsync("Office");
        await phone.Page.Locator("#mat-name").PressAsync("Enter");
        await phone.Expect("mat-name", "Office");
        // The mat that answers is the other one, and is not taken for this one.
        await phone.Tap("connect");
        await phone.Go("mat");
        await phone.Expect("problem", "another key");

        await phone.Go("settings");
        await phone.ExpectText("Office");
        await phone.Keep(TestContext, "two-mats");
        await phone.Page.Locator(".mats li", new() { HasText = "Bedroom" }).GetByRole(AriaRole.Button).ClickAsync();
        await phone.Expect("mat-name", "Bedroom");
        await phone.Tap("connect");
        await phone.Expect("link-state", "Connected");
    }

    private static async Task Name(PhonePage phone, string name)
    {
        await phone.Go("device");
        await phone.Page.Locator("#mat-name").FillAsync(name);
        await phone.Page.Locator("#mat-name").PressAsync("Enter");
        await phone.Expect("mat-name", name);
    }

    private static Task Press(TestMat mat, int zone)
    {
        return mat.Bench.Live.Do(one => one.Board.Pads.SetPreload(zone, HandNewtons));
    }

    /// <summary>The page waits until a hand has gone before it counts the next.</summary>
    private static async Task Release(TestMat mat, int zone)
    {
        await mat.Bench.Live.Do(one => one.Board.Pads.SetPreload(zone, 0));
        await Task.Delay(1500);
    }
}
