using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>Every view of the page as people see, hear and reach it, with nothing but the demo.</summary>
[TestClass]
public sealed class PageViewTests
{
    private const string Page = "app/index.html";
    private const string Key = "AAISEM2EKVTHPCEZVK54ZXPO74L";

    private static readonly string[] s_views =
    [
        "live", "session", "mat", "history", "record/12", "plan", "settings", "device", "first", "begin", "calibrate",
        "pair", "paired", "browser", "share", "ended",
    ];

    [TestMethod]
    public async Task No_view_has_a_serious_finding_or_a_text_under_16_px_or_scrolls_sideways()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        await PageParts.DemoPlays(page);
        List<string> findings = new();
        foreach (string view in s_views)
        {
            await PageParts.Go(page, view);
            findings.AddRange((await PageParts.Findings(page)).Select(finding => $"{view}: {finding}"));
            await Pictures.Keep(page, "view-" + view.Replace('/', '-'));
        }

        Assert.AreEqual("", string.Join('\n', findings));
    }

    [TestMethod]
    public async Task With_text_twice_as_large_on_a_small_phone_nothing_is_cut_off_sideways()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page, 360, 740);
        await PageParts.DemoPlays(page);
        await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '34px'; }");
        List<string> wide = new();
        foreach (string view in s_views)
        {
            await PageParts.Go(page, view);
            await Pictures.Keep(page, "large-" + view.Replace('/', '-'));
            wide.AddRange(await PageParts.ScrollsSideways(page) ? [view] : []);
        }

        Assert.AreEqual("", string.Join(", ", wide));
    }

    [TestMethod]
    public async Task The_demo_plays_without_a_key_and_asks_nobody_for_anything()
    {
        await using TestMat mat = await TestMat.Start();
        List<string> foreign = new();
        List<string> complaints = new();
        IPage page = await mat.OpenPage("app/icons/icon.svg");
        string origin = PageParts.Origin(page);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };
        page.Console += (_, message) =>
        {
            // The picture that was open before has no icon of its own.
            if (message.Type == "error" && !message.Location.Contains("/favicon.ico", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(origin + Page);
        await PageParts.DemoPlays(page);
        await Assertions.Expect(PageParts.Part(page, "demo-banner")).ToBeVisibleAsync();
        foreach (string view in s_views)
        {
            await PageParts.Go(page, view);
        }

        await PageParts.Go(page, "live");
        await PageParts.Part(page, "chapter-end").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Well done", new() { Timeout = 60_000 });

        Assert.AreEqual("", string.Join('\n', foreign.Concat(complaints)));
    }

    [TestMethod]
    public async Task Opened_once_the_page_opens_without_a_network()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(PageParts.Origin(page) + "app/");

        await PageParts.DemoPlays(page);
    }

    [TestMethod]
    public async Task A_pairing_link_leaves_the_address_and_is_kept_until_all_is_deleted()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page + "#k=" + Key);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("The key is on this phone.");
        Assert.IsFalse(page.Url.Contains(Key, StringComparison.Ordinal), page.Url);
        Assert.AreEqual(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        await page.ReloadAsync();
        await Assertions.Expect(PageParts.Part(page, "demo-banner")).ToBeHiddenAsync();

        await PageParts.Go(page, "share");
        await Assertions.Expect(page.Locator(".characters")).ToHaveTextAsync(string.Join(' ', Key.Chunk(3).Select(part => new string(part))));
        await Pictures.Keep(page, "share");
        await PageParts.Go(page, "settings");
        await page.GetByText("Delete everything on this phone").ClickAsync();
        await PageParts.Part(page, "delete-all").ClickAsync();
        await Assertions.Expect(PageParts.Part(page, "demo-banner")).ToBeVisibleAsync();
        int left = await page.EvaluateAsync<int>("""
            async () => {
              const { Store } = await import('/app/store/store.js');
              const store = await Store.open();
              return (await Promise.all(['mats', 'records', 'ratings', 'facts'].map((name) => store.all(name)))).flat().length;
            }
            """);
        Assert.AreEqual(0, left);
    }

    [TestMethod]
    [DataRow("AAISEM2EKVTHPCEZVK54ZXPO74", "These are 26 characters; 27 are needed.")]
    [DataRow("AAISEM2EKVTHPCEZVK54ZXPO741", "Only the letters A to Z and the digits 2 to 7 are used.")]
    [DataRow("BAISEM2EKVTHPCEZVK54ZXPO74L", "There is a typing error somewhere. Compare character by character.")]
    public async Task A_key_typed_wrongly_is_told_from_a_right_one(string typed, string answer)
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page + "#/pair");
        await PageParts.Part(page, "pair-input").FillAsync(typed);
        await PageParts.Part(page, "pair-submit").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(answer);

        await PageParts.Part(page, "pair-input").FillAsync(" aai sem-2ek vth pce zvk 54z xpo 74l ");
        await PageParts.Part(page, "pair-submit").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("The key is on this phone.");
    }

    [TestMethod]
    public async Task A_browser_without_Web_Bluetooth_keeps_the_key_and_says_where_to_go()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage("app/icons/icon.svg");
        await page.AddInitScriptAsync("delete Navigator.prototype.bluetooth");
        await page.GotoAsync(PageParts.Origin(page) + Page + "#k=" + Key);

        await Assertions.Expect(page.GetByText("This browser has no Web Bluetooth")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("iPhone and iPad")).ToBeVisibleAsync();
        await Pictures.Keep(page, "no-bluetooth");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByText("Copy pairing link").ClickAsync();
        await Assertions.Expect(PageParts.Part(page, "notice")).ToHaveTextAsync("Copied.");
        string copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.AreEqual($"{PageParts.Origin(page)}app/#k={Key}", copied);
    }

    [TestMethod]
    public async Task The_history_of_the_demo_can_be_exported()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        await PageParts.DemoPlays(page);
        await PageParts.Go(page, "history");
        int sessions = await page.Locator("[data-test=history-list] li").CountAsync();
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Export as CSV").ClickAsync());
        string[] lines = (await File.ReadAllTextAsync(await download.PathAsync())).TrimEnd().Split("\r\n");

        Assert.IsTrue(sessions >= 10, $"{sessions} sessions in the list");
        Assert.AreEqual(sessions + 1, lines.Length);
        StringAssert.StartsWith(lines[0], "mat,number,start,session s,target s,ended");
        StringAssert.Matches(lines[1], new("^SmartMat,12,20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d,\\d+,\\d+,full time,"));
    }

    [TestMethod]
    public async Task Everything_can_be_reached_by_keyboard_and_a_new_view_says_its_name()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        await PageParts.DemoPlays(page);
        for (int presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("() => document.activeElement.dataset.test ?? ''") == "tab-history")
            {
                break;
            }
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("History");
        await Assertions.Expect(page.Locator("h1")).ToBeFocusedAsync();
    }
}
