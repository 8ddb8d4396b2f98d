using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>The list from which one chooses the mat. Headless, nobody sees it: it is answered by the debugging protocol.</summary>
internal static class Chooser
{
    /// <summary>Chooses the first mat of each list that the page asks for.</summary>
    public static async Task AnswerWithFirst(IPage page)
    {
        ICDPSession session = await page.Context.NewCDPSessionAsync(page);
        string answered = string.Empty;
        session.Event("DeviceAccess.deviceRequestPrompted").OnEvent += (_, prompt) =>
        {
            JsonElement devices = prompt!.Value.GetProperty("devices");
            string id = prompt.Value.GetProperty("id").GetString()!;
            // It comes empty first, and again with each device heard. A second answer can kill the browser.
            if (devices.GetArrayLength() > 0 && answered != id)
            {
                answered = id;
                _ = session.SendAsync("DeviceAccess.selectPrompt", new()
                {
                    ["id"] = id,
                    ["deviceId"] = devices[0].GetProperty("id").GetString()!,
                });
            }
        };
        await session.SendAsync("DeviceAccess.enable");
    }
}
