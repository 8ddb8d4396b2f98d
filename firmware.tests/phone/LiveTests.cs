using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SmartMat.Virtual.Bench;

namespace SmartMat.Phone.Tests;

/// <summary>Ten minutes of live frames, 20 a second, over Web Bluetooth.</summary>
[TestClass]
public sealed class LiveTests
{
    /// <summary>How fast the ten minutes may pass; 1 takes as long as they are.</summary>
    private const string SpeedVariable = "SMARTMAT_LIVE_SPEED";

    private const int Minutes = 10;
    private const int FramesPerS = 20;
    private const int SecondsOfLife = 45;
    private const double MostBusy = 0.20;
    private const double FlatBytes = 1_500_000;

    /// <summary>Counts what Chromium's stack hands to the page.</summary>
    private const string CountNotifications = """
        window.notifications = 0;
        const add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type, listener, options) {
          if (type !== 'characteristicvaluechanged') return add.call(this, type, listener, options);
          return add.call(this, type, (event) => { window.notifications++; listener(event); }, options);
        };
        """;

    private static readonly double s_fastest = double.Parse(
        Environment.GetEnvironmentVariable(SpeedVariable) ?? "5", CultureInfo.InvariantCulture);

    /// <summary>Slower would make the ten minutes long on a busy machine; what flow control leaves out meanwhile is counted.</summary>
    private static readonly double s_slowest = Math.Min(2, s_fastest);

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task Ten_minutes_of_live_frames_lose_none_keep_memory_flat_and_leave_the_page_idle()
    {
        await using TestMat mat = await TestMat.Start(targetS: 1200);
        PhonePage phone = await mat.Pair(CountNotifications);
        ICDPSession session = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        // Time of the thread itself: other work on this machine is not the page's.
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        await mat.LieDown();
        await phone.ExpectRoute("session");
        await phone.Tap("open-live");
        await phone.ExpectLoad();

        double busy = await BusyShare(mat, session);

        double bytesBefore = await UsedBytes(session);
        (long Heard, long Dropped, long Lost) before = await Frames(phone);
        double seconds = await PassTenMinutes(mat, phone);
        (long Heard, long Dropped, long Lost) after = await Frames(phone);
        double grown = await UsedBytes(session) - bytesBefore;
        (long sent, long heard) = await Settle(mat, phone);

        long frames = after.Heard - before.Heard;
        long dropped = after.Dropped - before.Dropped;
        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {seconds:F0} s of mat time: {frames} live frames of {seconds * FramesPerS:F0}, flow control left some out {dropped} times; {after.Lost} lost
            notifications: {sent} sent, {heard} heard
            main thread busy {busy:P1} of the time, at 20 frames a second; memory grew by {grown / 1024:F0} kB
            """));
        Assert.AreEqual(sent, heard, "notifications were lost");
        Assert.AreEqual(0, after.Lost, "frames were lost that flow control had not left out");
        Assert.IsTrue(frames >= seconds * FramesPerS / 2, $"only {frames} frames came");
        Assert.IsTrue(grown < FlatBytes, $"memory grew by {grown} bytes");
        Assert.IsTrue(busy <= MostBusy, $"the main thread is busy {busy:P1} of the time");
    }

    private static async Task<double> BusyShare(TestMat mat, ICDPSession session)
    {
        double busyBefore = await Metric(session, "TaskDuration");
        long fromMs = (await mat.State()).TMs;
        await Task.Delay(TimeSpan.FromSeconds(SecondsOfLife));
        double busyS = await Metric(session, "TaskDuration") - busyBefore;
        return busyS * 1000 / ((await mat.State()).TMs - fromMs);
    }

    /// <summary>As fast as this machine keeps up: slower as soon as flow control leaves frames out, so that other work costs time, not frames.</summary>
    /// <returns>How long it was, s of the mat's time.</returns>
    private static async Task<double> PassTenMinutes(TestMat mat, PhonePage phone)
    {
        long fromMs = (await mat.State()).TMs;
        long leftOut = (await Frames(phone)).Dropped;
        double speed = s_fastest;
        while ((await mat.State()).TMs - fromMs < Minutes * 60_000)
        {
            await mat.Do(new BenchOrder("speed", Factor: speed));
            await Task.Delay(1000);
            long now = (await Frames(phone)).Dropped;
            speed = now > leftOut ? Math.Max(s_slowest, speed * 0.7) : Math.Min(s_fastest, speed * 1.1);
            leftOut = now;
        }

        await mat.Do(new BenchOrder("speed", Factor: 1));
        // The page counts once a second.
        await Task.Delay(2500);
        return ((await mat.State()).TMs - fromMs) / 1000.0;
    }

    private static async Task<double> UsedBytes(ICDPSession session)
    {
        await session.SendAsync("HeapProfiler.collectGarbage");
        return await Metric(session, "JSHeapUsedSize");
    }

    private static async Task<double> Metric(ICDPSession session, string name)
    {
        JsonElement? metrics = await session.SendAsync("Performance.getMetrics");
        return metrics!.Value.GetProperty("metrics").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == name).GetProperty("value").GetDouble();
    }

    private static async Task<(long Heard, long Dropped, long Lost)> Frames(PhonePage phone)
    {
        long[] counts = await phone.Mark("frames").EvaluateAsync<long[]>(
            "rate => ['heard', 'dropped', 'lost'].map((name) => Number(rate.dataset[name]))");
        return (counts[0], counts[1], counts[2]);
    }

    /// <summary>A message may be on its way between the two counts: asked until they stand still together.</summary>
    private static async Task<(long Sent, long Heard)> Settle(TestMat mat, PhonePage phone)
    {
        await phone.Tap("close-live");
        long sent = 0;
        long heard = 0;
        for (int tries = 0; tries < 20 && (tries == 0 || sent != heard); tries++)
        {
            await Task.Delay(500);
            sent = await mat.NotificationsSent();
            heard = await phone.Page.EvaluateAsync<long>("() => window.notifications");
        }

        return (sent, heard);
    }
}
