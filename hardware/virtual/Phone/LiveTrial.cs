using System;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Cost;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Phone;

/// <summary>What a phone that watches costs the mat, on the device's own scales.</summary>
public sealed class LiveTrial
{
    private LiveTrial()
    {
    }

    public int Frames { get; private set; }

    public double Seconds { get; private set; }

    /// <summary>Managed heap taken meanwhile, the phone's acknowledgements included.</summary>
    public long HeapBytes { get; private set; }

    public long AirBytes { get; private set; }

    public long Notifications { get; private set; }

    /// <summary>Frames that say one before them was left out.</summary>
    public int Dropped { get; private set; }

    /// <param name="mtu">As agreed with the phone.</param>
    /// <param name="hz">Asked for; 0: connected, and no frames.</param>
    /// <param name="seconds">Measured.</param>
    public static LiveTrial Run(int mtu, int hz, int seconds)
    {
        using VirtualMat mat = new(Scenarios.Build("sleeper", 1), 1);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.Ear.Keeps = true;
        phone.Run(60_000_000);
        phone.TryOpen(mtu);
        if (hz > 0)
        {
            phone.Ask(0x10, 1, (byte)hz);
        }

        phone.Run(1_000_000);
        LiveTrial trial = new() { Seconds = seconds };
        int heard = phone.Messages.Count;
        long heap = mat.Chip.Heap.Allocated;
        long air = mat.Chip.Radio.Air.BytesSent;
        long packets = mat.Chip.Radio.Air.PacketsSent;
        phone.Run(seconds * 1_000_000L);
        PhoneMessage[] frames = phone.Messages.Skip(heard).Where(message => message.Plain[0] == 0xC2).ToArray();
        trial.Frames = frames.Length;
        trial.Dropped = frames.Count(frame => (frame.Plain[2] & 0x20) != 0);
        trial.HeapBytes = mat.Chip.Heap.Allocated - heap;
        trial.AirBytes = mat.Chip.Radio.Air.BytesSent - air;
        trial.Notifications = mat.Chip.Radio.Air.PacketsSent - packets;
        return trial;
    }

    /// <summary>For <see cref="MeteredRun"/>: plays and says how many frames came.</summary>
    public static int Play(int mtu, int hz, int seconds)
    {
        return Run(mtu, hz, seconds).Frames;
    }

    /// <summary>IL instructions of the folder Link and the drivers for each frame that a phone gets.</summary>
    public static double IlPerFrame(int mtu, int hz, int seconds)
    {
        MeteredResult with = MeteredRun.Invoke(typeof(LiveTrial), nameof(Play), mtu, hz, seconds);
        MeteredResult without = MeteredRun.Invoke(typeof(LiveTrial), nameof(Play), mtu, 0, seconds);
        long link = with.Of("Link") - without.Of("Link");
        // Of the drivers only what sends and receives: conversions are counted with the scan.
        return (double)link / (int)with.Returned!;
    }

    /// <summary>A session of 20 minutes with a phone that watches at 20 Hz all the while.</summary>
    public static BreathTrial Breathe(uint seed)
    {
        return BreathTrial.Run(seed, (mat, untilUs) =>
        {
            using PhoneClient phone = PhoneSetup.Pair(mat);
            phone.Ear.Keeps = false;
            phone.Ear.Heard = message => phone.Messages.Add(message);
            phone.TryOpen(247);
            phone.Ask(0x10, 1, 20);
            phone.Ear.Heard = null;
            phone.Run(untilUs - mat.Chip.NowUs);
        });
    }
}
