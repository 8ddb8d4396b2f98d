using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A radio, and who watches it; somebody is connected at first, and the radio may stop.</summary>
public sealed class RadioScene
{
    private readonly EventRing _events = new EventRing();

    public RadioScene()
    {
        Watch = new RadioWatch(Radio, _events);
    }

    public BenchRadio Radio { get; } = new BenchRadio();

    public RadioWatch Watch { get; }

    /// <summary>Whoever is connected has proved the key.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The radio may stop for a moment.</summary>
    public bool IsQuiet { get; set; } = true;

    public void UpdateAt(long nowMs)
    {
        Watch.Update(IsOpen, IsQuiet, nowMs);
    }

    /// <summary>Somebody comes for a second.</summary>
    /// <param name="nowMs">When.</param>
    /// <param name="isOwner">They prove the key.</param>
    /// <returns>When they have gone.</returns>
    public long Visit(long nowMs, bool isOwner)
    {
        Radio.Connection++;
        Radio.IsConnected = true;
        IsOpen = isOwner;
        UpdateAt(nowMs);
        Radio.Connection++;
        Radio.IsConnected = false;
        IsOpen = false;
        UpdateAt(nowMs + 1_000);
        return nowMs + 1_000;
    }

    /// <summary>So many restarts so far, and this is what was told of the last.</summary>
    public void AssertRestarted(int times, RadioFault fault, long atMs)
    {
        Assert.AreEqual(times, Radio.Restarts);
        Assert.AreEqual(times, Watch.Restarts);
        Assert.AreEqual(times, _events.Next);
        Assert.IsTrue(_events.TryRead(times - 1, out MatEvent kind, out int value, out int detail, out long toldMs));
        Assert.AreEqual((int)MatEvent.RadioRestarted, (int)kind);
        Assert.AreEqual((int)fault, value);
        Assert.AreEqual(times, detail);
        Assert.AreEqual(atMs, toldMs);
    }
}
