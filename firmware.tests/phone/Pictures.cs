using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>Pictures of the page as a test saw it, in the folder screens beside the tests' assembly.</summary>
internal static class Pictures
{
    public static Task Keep(IPage page, string name)
    {
        return page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(AppContext.BaseDirectory, "screens", name + ".png") });
    }
}
