using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SmartMat.Virtual.Bench;
using SmartMat.Virtual.Body;

namespace SmartMat.Phone.Tests;

/// <summary>What the page says of the mat itself: power, sleep, pads, safe mode.</summary>
[TestClass]
public sealed class DeviceTests
{
    private const int BrokenZone = 16;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task A_pulled_cable_and_a_shorted_pad_are_seen_and_what_to_do_is_said()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage phone = await mat.Pair();
        await phone.Go("device");
        await phone.ExpectText("never, while the cable is in");
        await phone.Expect("pads", "All 33 pads are fine.");

        await mat.Do(new BenchOrder("usb", IsOn: false));
        await phone.ExpectText("on battery");
        await phone.ExpectText("after 2 minutes with nobody there");
        await mat.Do(new BenchOrder("pad", Zone: BrokenZone, Fault: PadFault.Shorted));
        await phone.Expect("pads", "1 of 33 pads is left out. The mat still sees whoever lies down.");
        await phone.Expect("faults", "A zone is shorted, wet or crushed (row 6, middle)");
        await phone.Page.GetByText("How it has fared").ClickAsync();
        Assert.IsEmpty(await PageParts.Findings(phone.Page));
        await Pictures.Keep(phone.Page, "device");
    }

    [TestMethod]
    public async Task Safe_mode_says_why_and_is_left_by_a_tap()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage phone = await mat.Pair();
        const int ShortLives = 3;
        for (int life = 0; life < ShortLives; life++)
        {
            await mat.Do(new BenchOrder("power", IsOn: false));
            await mat.Do(new BenchOrder("power", IsOn: true));
            await Task.Delay(TimeSpan.FromSeconds(5));
        }

        await phone.ExpectShown("safe-mode");
        await phone.Expect("safe-mode", "The power was cut");
        await phone.Expect("state", "safe mode");
        Assert.IsEmpty(await PageParts.Findings(phone.Page));
        await phone.Keep(TestContext, "safe-mode");
        await phone.Tap("leave-safe-mode");
        await phone.ExpectHidden("safe-mode");
        await phone.Expect("state", "Ready");
    }

    [TestMethod]
    public async Task A_low_battery_is_said_where_one_looks_first()
    {
        await using TestMat mat = await TestMat.Start();
        await mat.Do(new BenchOrder("power", IsOn: false));
        await mat.Do(new BenchOrder("cell", Percent: 24));
        await mat.Do(new BenchOrder("usb", IsOn: false));
        await mat.Do(new BenchOrder("power", IsOn: true));
        PhonePage phone = await mat.Pair();
        await phone.Expect("battery", "The mat's battery is low");
        Assert.IsEmpty(await PageParts.Findings(phone.Page));
        await phone.Keep(TestContext, "battery-low");
        await mat.Do(new BenchOrder("usb", IsOn: true));
        await phone.ExpectHidden("battery");
    }

    [TestMethod]
    public async Task A_mat_that_sleeps_is_said_to_and_wakes_by_its_button()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage phone = await mat.Pair();
        await mat.Do(new BenchOrder("usb", IsOn: false));
        await mat.Do(new BenchOrder("reach", IsOn: false));
        await mat.Do(new BenchOrder("speed", Factor: 20));
        await mat.Await(state => state.IsAsleep);
        await mat.Do(new BenchOrder("speed", Factor: 1));
        await mat.Do(new BenchOrder("reach", IsOn: true));
        await phone.Expect("problem", "press its button");
        await phone.Keep(TestContext, "asleep");

        await mat.Do(new BenchOrder("hold"));
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await mat.Do(new BenchOrder("release"));
        await phone.Expect("link-state", "Connected");
    }

    [TestMethod]
    public async Task Every_fault_of_the_firmware_has_words_of_its_own()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage("app/index.html");
        string[] faults = Enum.GetValues<Fault>().Where(fault => fault != Fault.None).Select(fault => $"{(int)fault}").ToArray();
        string[] wordless = await PageUnitTests.Run<string[]>(page, """
            async (faults) => {
              const { faultText } = await import('/app/ui/alert-list.js');
              const { words } = await import('/app/strings.js');
              return faults.filter((fault) => faultText(Number(fault)) === words.faults.other(Number(fault)));
            }
            """, faults);
        Assert.IsNotEmpty(faults);
        Assert.IsEmpty(wordless, string.Join(", ", wordless));
    }

    [TestMethod]
    public async Task Without_cable_and_cell_there_is_no_power()
    {
        await using TestMat mat = await TestMat.Start();
        IPage bench = await mat.OpenPage("", 1560, 980);
        await bench.Locator("#usb").UncheckAsync();
        await Assertions.Expect(bench.Locator("#source")).ToContainTextAsync("cell, ");
        await bench.Locator("#cell").SelectOptionAsync("none");
        await Assertions.Expect(bench.Locator("#session")).ToHaveTextAsync("no power");
        await bench.Locator("#usb").CheckAsync();
        await Assertions.Expect(bench.Locator("#source")).ToHaveTextAsync("USB");
        await Assertions.Expect(bench.Locator("#session")).ToHaveTextAsync("ready", new() { Timeout = 60_000 });
    }
}
