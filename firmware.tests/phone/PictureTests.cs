using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>Makes the README's pictures, into docs/pictures if asked to, else beside the other screens.</summary>
[TestClass]
public sealed class PictureTests
{
    /// <summary>The folder to write them to, from the project's root.</summary>
    private const string FolderVariable = "SMARTMAT_PICTURES";
    private const int PerSecond = 3;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task Lying_down_is_filmed()
    {
        await using TestMat mat = await TestMat.Start();
        IPage bench = await mat.OpenPage("", 1560, 940);
        ILocator link = bench.FrameLocator("#phone").Locator("[data-test=link-state]");
        await Assertions.Expect(link).ToContainTextAsync("Connected", new() { Timeout = 60_000 });
        Camera camera = await Camera.Before(bench, 0.5, 34);
        await camera.RollUntil(TimeSpan.FromSeconds(0.7), PerSecond);
        await Drag(bench, camera);
        await camera.RollUntil(TimeSpan.FromSeconds(4.5), PerSecond);
        await mat.Await(state => state.Session == "running");
        await camera.RollUntil(TimeSpan.FromSeconds(1), PerSecond);
        await bench.FrameLocator("#phone").Locator("[data-test=open-live]").First.ClickAsync();
        await camera.RollUntil(TimeSpan.FromSeconds(3.5), PerSecond);

        string file = FileOf("bench.webp");
        camera.Write(file);
        TestContext.AddResultFile(file);
        Assert.IsTrue(new FileInfo(file).Length > 100_000, "the film is too short to show anything");
    }

    [TestMethod]
    public async Task The_phone_is_photographed()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage phone = await mat.Pair();
        Camera camera = await Camera.Before(phone.Page, 1, 82);
        await mat.LieDown();
        await phone.ExpectRoute("session");
        await mat.Await(state => state.Session == "running");
        await Task.Delay(TimeSpan.FromSeconds(3));
        await Photograph("phone-session.webp");
        await phone.Tap("open-live");
        await phone.ExpectLoad();
        await Task.Delay(TimeSpan.FromSeconds(3));
        await Photograph("phone-live.webp");

        async Task Photograph(string name)
        {
            string file = FileOf(name);
            await File.WriteAllBytesAsync(file, await camera.Take());
            TestContext.AddResultFile(file);
            Assert.IsTrue(new FileInfo(file).Length > 2_000, $"{name} shows nothing");
        }
    }

    private static async Task Drag(IPage bench, Camera camera)
    {
        const int Steps = 8;
        LocatorBoundingBoxResult from = (await bench.Locator("#person").BoundingBoxAsync())!;
        LocatorBoundingBoxResult mat = (await bench.Locator(".mat").BoundingBoxAsync())!;
        (float fromX, float toX) = (from.X + (from.Width / 2), mat.X + (mat.Width / 2));
        float y = from.Y + (from.Height / 2);
        await bench.Mouse.MoveAsync(fromX, y);
        await bench.Mouse.DownAsync();
        for (int step = 1; step <= Steps; step++)
        {
            await bench.Mouse.MoveAsync(fromX + ((toX - fromX) * step / Steps), y);
            await camera.Roll();
        }

        await bench.Mouse.UpAsync();
    }

    private static string FileOf(string name)
    {
        string? wanted = Environment.GetEnvironmentVariable(FolderVariable);
        string folder = wanted is null ? Path.Combine(AppContext.BaseDirectory, "screens") : Path.Combine(Root(), wanted);
        return Path.Combine(Directory.CreateDirectory(folder).FullName, name);
    }

    /// <summary>Tests run in their output folder; who gives a folder means one of the project.</summary>
    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SmartMat.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("There is no SmartMat.sln above the tests.");
    }
}
