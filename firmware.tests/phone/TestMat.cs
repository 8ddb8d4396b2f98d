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
    private const int ScreenWidth = 390;
    private const int ScreenHeight = 844;

    private readonly string _folder = Directory.CreateTempSubdirectory("smartmat").FullName;
    private readonly BluezServer _bluez;
    private readonly BenchServer _server;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private TestMat(BenchMat mat, BenchServer server, BluezServer bluez, IPlaywright playwright, IBrowser browser)
    {
        Bench = mat;
        _server = server;
        _bluez = bluez;
        _playwright = playwright;
        _browser = browser;
    }

    public BenchMat Bench { get; }

    public string Address => _server.Address;

    public static async Task<TestMat> Start(uint seed = 1)
    {
        BenchMat mat = new(seed);
        BenchServer server = await BenchServer.Start(mat, 0);
        string socket = Path.Combine(Directory.CreateTempSubdirectory("smartmat").FullName, "bus");
        BluezServer bluez = new(mat.Live, socket);
        mat.Live.Start();
        IPlaywright playwright = await Playwright.CreateAsync();
        return new TestMat(mat, server, bluez, playwright, await Chromium.Start(playwright, socket));
    }

    /// <summary>An empty page, as a phone shows it, on a secure origin.</summary>
    public async Task<IPage> OpenPage(string path, int width = ScreenWidth, int height = ScreenHeight)
    {
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            DeviceScaleFactor = width == ScreenWidth ? 2 : 1,
            HasTouch = true,
        });
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(Address + path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _bluez.Dispose();
        await _server.DisposeAsync();
        Bench.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
