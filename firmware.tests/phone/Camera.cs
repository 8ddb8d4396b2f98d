using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>Takes WebP pictures of a page, one or many.</summary>
internal sealed class Camera
{
    private readonly ICDPSession _session;
    private readonly IPage _page;
    private readonly double _scale;
    private readonly int _quality;
    private readonly List<(byte[] Still, TimeSpan At)> _film = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    private Camera(ICDPSession session, IPage page, double scale, int quality)
    {
        _session = session;
        _page = page;
        _scale = scale;
        _quality = quality;
    }

    public int Width => (int)(_page.ViewportSize!.Width * _scale);

    public int Height => (int)(_page.ViewportSize!.Height * _scale);

    /// <param name="scale">Of the page's size.</param>
    /// <param name="quality">0..100.</param>
    public static async Task<Camera> Before(IPage page, double scale, int quality)
    {
        return new Camera(await page.Context.NewCDPSessionAsync(page), page, scale, quality);
    }

    public async Task<byte[]> Take()
    {
        var taken = await _session.SendAsync("Page.captureScreenshot", new()
        {
            ["format"] = "webp",
            ["quality"] = _quality,
            ["clip"] = new Dictionary<string, object>
            {
                ["x"] = 0,
                ["y"] = 0,
                ["width"] = _page.ViewportSize!.Width,
                ["height"] = _page.ViewportSize.Height,
                ["scale"] = _scale,
            },
        });
        return Convert.FromBase64String(taken!.Value.GetProperty("data").GetString()!);
    }

    /// <summary>Another picture of the film, shown for as long as it took to the next.</summary>
    public async Task Roll()
    {
        TimeSpan at = _watch.Elapsed;
        _film.Add((await Take(), at));
    }

    /// <summary>Films until a moment, this many times a second at most.</summary>
    public async Task RollUntil(TimeSpan end, int perSecond)
    {
        TimeSpan stop = _watch.Elapsed + end;
        while (_watch.Elapsed < stop)
        {
            TimeSpan next = _watch.Elapsed + TimeSpan.FromSeconds(1.0 / perSecond);
            await Roll();
            TimeSpan wait = next - _watch.Elapsed;
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        }
    }

    public void Write(string file)
    {
        const int LastMs = 2500;
        MovingPicture picture = new();
        for (int i = 0; i < _film.Count; i++)
        {
            int ms = i + 1 < _film.Count ? (int)(_film[i + 1].At - _film[i].At).TotalMilliseconds : LastMs;
            picture.Add(_film[i].Still, Width, Height, ms);
        }

        picture.Write(file, Width, Height);
    }
}
