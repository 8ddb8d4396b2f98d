using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SmartMat.Virtual.Bench;
using SmartMat.Virtual.Bluez;

namespace SmartMat.Phone.Tests;

/// <summary>A mat on the bench, on a D-Bus and in a browser: everything that a test needs, and nothing of it faked.</summary>
internal sealed class TestMat : IAsyncDisposable
{
    private const uint Seed = 1;
    private const int PhoneWidth = 390;
    private const int PhoneHeight = 844;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder;
    private readonly BluezServer _bluez;
    private readonly BenchServer _server;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private TestMat(
        BenchMat bench, BenchServer server, BluezServer bluez, IPlaywright playwright, IBrowser browser, DirectoryInfo folder)
    {
        Bench = bench;
        _server = server;
        _bluez = bluez;
        _playwright = playwright;
        _browser = browser;
        _folder = folder;
    }

    public BenchMat Bench { get; }

    /// <param name="targetS">Length of a session as set on the mat.</param>
    public static async Task<TestMat> Start(int targetS = 300)
    {
        BenchMat bench = new(Seed);
        BenchServer server = await BenchServer.Start(bench, 0);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("smartmat");
        string socket = Path.Combine(folder.FullName, "bus");
        BluezServer bluez = new(bench.Live, socket);
        Task storing = bench.Live.Do(mat => mat.StoreTarget(targetS));
        bench.Live.Start();
        await storing;
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await Chromium.Start(playwright, socket);
        TestMat mat = new(bench, server, bluez, playwright, browser, folder);
        await mat.Await(state => state.Link.Length > 0 && state.Session == "ready");
        return mat;
    }

    /// <summary>Opens a page of the bench's server, in a window of its own with nothing stored.</summary>
    /// <param name="path">Below the bench's address.</param>
    public async Task<IPage> OpenPage(string path, int width = PhoneWidth, int height = PhoneHeight, string script = "")
    {
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            DeviceScaleFactor = width == PhoneWidth ? 2 : 1,
            HasTouch = true,
            TimezoneId = Daytime(DateTime.UtcNow),
        });
        if (script.Length > 0)
        {
            await context.AddInitScriptAsync(script);
        }

        IPage page = await context.NewPageAsync();
        await page.GotoAsync(_server.Address + path);
        return page;
    }

    /// <summary>
    /// The phone tells the mat its time, and at night nothing starts by itself: so it is where the day is at noon. What "Etc" calls GMT-10 lies
    /// ten hours east.
    /// </summary>
    private static string Daytime(DateTime utc)
    {
        int east = 12 - utc.Hour;
        return $"Etc/GMT{(east > 0 ? "-" : "+")}{Math.Abs(east)}";
    }

    /// <summary>Scans the pairing link, so to say, and connects over Web Bluetooth.</summary>
    /// <param name="script">To run in the page before its own, or nothing.</param>
    public async Task<PhonePage> Pair(string script = "")
    {
        PhonePage phone = new(await OpenPage($"app/#k={(await State()).Link}", script: script));
        await Chooser.AnswerWithFirst(phone.Page);
        await phone.Tap("connect");
        await phone.Expect("link-state", "Connected");
        return phone;
    }

    public async Task<BenchState> State()
    {
        return (await Bench.Look(0)).State;
    }

    /// <returns>Notifications that the mat's radio has sent since it was switched on.</returns>
    public Task<long> NotificationsSent()
    {
        return Bench.Live.Do(mat => mat.Chip.Radio.Air.PacketsSent);
    }

    /// <summary>Waits until the mat is so.</summary>
    public async Task Await(Func<BenchState, bool> isSo, TimeSpan? patience = null)
    {
        DateTime end = DateTime.UtcNow + (patience ?? s_patience);
        while (!isSo(await State()))
        {
            Assert.IsTrue(DateTime.UtcNow < end, $"the mat has not become so: {await State()}");
            await Task.Delay(20);
        }
    }

    public Task Do(BenchOrder order)
    {
        return Bench.Apply(order);
    }

    /// <summary>An adult lies down, head at the mat's head.</summary>
    public Task LieDown()
    {
        return Do(new BenchOrder("put", BenchGuest.Person, 0, 0.02));
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _bluez.Dispose();
        await _server.DisposeAsync();
        Bench.Dispose();
        _folder.Delete(recursive: true);
    }
}
