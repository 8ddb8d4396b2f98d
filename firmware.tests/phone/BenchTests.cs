using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

[TestClass]
public sealed class BenchTests
{
    [TestMethod]
    public async Task A_person_dragged_onto_the_mat_starts_a_session_in_the_phone_beside_it()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage("", 1560, 980);
        await Assertions.Expect(page.Locator("#session")).ToHaveTextAsync("ready", new() { Timeout = 30_000 });
        ILocator person = page.Locator("#person");
        LocatorBoundingBoxResult box = (await person.BoundingBoxAsync())!;
        LocatorBoundingBoxResult floor = (await page.Locator(".mat").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(floor.X + floor.Width / 2, box.Y + box.Height / 2, new() { Steps = 10 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("#session")).ToHaveTextAsync("running", new() { Timeout = 30_000 });
    }
}
