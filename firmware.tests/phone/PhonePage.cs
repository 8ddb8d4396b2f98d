using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>The phone's page in the browser, by the marks that it carries for tests.</summary>
internal sealed class PhonePage
{
    private const int PatienceMs = 60_000;

    private readonly IPage _page;

    public PhonePage(IPage page)
    {
        _page = page;
    }

    public IPage Page => _page;

    public ILocator Mark(string mark)
    {
        return _page.Locator($"[data-test={mark}]").First;
    }

    public Task Tap(string mark)
    {
        return Mark(mark).ClickAsync(new() { Timeout = PatienceMs });
    }

    /// <summary>Waits until a mark shows a text; a part of it is enough.</summary>
    public Task Expect(string mark, string text)
    {
        return Assertions.Expect(Mark(mark)).ToContainTextAsync(text, new() { Timeout = PatienceMs });
    }

    public Task ExpectShown(string mark)
    {
        return Assertions.Expect(Mark(mark)).ToBeVisibleAsync(new() { Timeout = PatienceMs });
    }

    public Task ExpectHidden(string mark)
    {
        return Assertions.Expect(Mark(mark)).ToBeHiddenAsync(new() { Timeout = PatienceMs });
    }

    /// <summary>Somewhere on the page.</summary>
    public Task ExpectText(string text)
    {
        return Assertions.Expect(_page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = PatienceMs });
    }

    public Task ExpectCount(string selector, int count)
    {
        return Assertions.Expect(_page.Locator(selector)).ToHaveCountAsync(count, new() { Timeout = PatienceMs });
    }

    /// <summary>Waits until the map shows somebody: many zones under load.</summary>
    public Task ExpectLoad()
    {
        const string Loaded = """
            () => (document.querySelector('[data-test=map]')?.dataset.levels ?? '')
              .split(',').filter((level) => Number(level) > 100).length > 12
            """;
        return _page.WaitForFunctionAsync(Loaded, null, new() { Timeout = PatienceMs });
    }

    public Task ExpectRoute(string route)
    {
        return _page.WaitForFunctionAsync("route => location.hash === `#/${route}`", route, new() { Timeout = PatienceMs });
    }

    public Task Go(string route)
    {
        return _page.EvaluateAsync("route => { location.hash = `#/${route}`; }", route);
    }

    /// <summary>Says to the page that nobody sees it. The browser itself cannot: its driver keeps every page visible.</summary>
    public Task Hide()
    {
        return SayHidden(true);
    }

    public Task Show()
    {
        return SayHidden(false);
    }

    /// <summary>Stops the page's scripts for a while, as phones do with a page behind others; what comes meanwhile waits.</summary>
    public async Task Freeze(Func<Task> meanwhile)
    {
        ICDPSession session = await _page.Context.NewCDPSessionAsync(_page);
        TaskCompletionSource frozen = new();
        session.Event("Debugger.paused").OnEvent += (_, _) => frozen.TrySetResult();
        await session.SendAsync("Debugger.enable");
        await session.SendAsync("Debugger.pause");
        await frozen.Task.WaitAsync(TimeSpan.FromMilliseconds(PatienceMs));
        await meanwhile();
        await session.SendAsync("Debugger.resume");
        await session.SendAsync("Debugger.disable");
    }

    private async Task SayHidden(bool isHidden)
    {
        const string Say = """
            isHidden => {
              Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """;
        await _page.EvaluateAsync(Say, isHidden);
    }

    /// <summary>Keeps a picture with the test's result, for a human to look at.</summary>
    public async Task Keep(TestContext context, string name)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "screens");
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, name + ".png");
        await _page.ScreenshotAsync(new() { Path = file });
        context.AddResultFile(file);
    }
}
