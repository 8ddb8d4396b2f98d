using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>The browser of this machine, driven by Playwright.</summary>
internal static class Chromium
{
    private const string PathVariable = "SMARTMAT_CHROMIUM";

    private static readonly string[] s_usualPaths =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
    ];

    private static readonly string[] s_flags =
    [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--enable-precise-memory-info",
        "--js-flags=--expose-gc",
        "--enable-features=WebBluetooth",
    ];

    /// <param name="bus">Path of the D-Bus socket on which org.bluez answers, or null. It must be there already.</param>
    public static async Task<IBrowser> Start(IPlaywright playwright, string? bus)
    {
        Dictionary<string, string> environment = Environment.GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
        environment["DBUS_SYSTEM_BUS_ADDRESS"] = "unix:path=" + (bus ?? "/nonexistent");
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = FindPath(),
            Args = s_flags,
            Env = environment,
        });
    }

    private static string FindPath()
    {
        string? chosen = Environment.GetEnvironmentVariable(PathVariable);
        if (chosen is not null)
        {
            return File.Exists(chosen) ? chosen : throw new FileNotFoundException($"{PathVariable}={chosen}: no such file");
        }

        return s_usualPaths.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException(
            "These tests need Chromium. Debian, Ubuntu: `sudo apt-get install chromium`. "
            + $"Elsewhere: set {PathVariable} to the browser's file.");
    }
}
