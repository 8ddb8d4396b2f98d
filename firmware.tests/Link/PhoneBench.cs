using SmartMat.Keeping;
using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Tests.Keeping;

namespace SmartMat.Tests.Link;

/// <summary>The mat's side of the link with all its desks, tick by tick, and a phone that has the key.</summary>
public sealed class PhoneBench
{
    private PhoneBench(PartsBench bench, Upkeep upkeep)
    {
        Bench = bench;
        Upkeep = upkeep;
        MatParts own = bench.Parts;
        Parts = new MatParts(
            own.Settings, own.Senses, own.Session, own.Pattern, own.Events, upkeep, own.Coach, own.Care, own.Dwell, own.Gate, own.Breath,
            own.Health);
        Pairing = new Pairing(new BenchCipher(), Radio, bench.Store);
        Assert.IsTrue(Pairing.Begin(BenchKeyFile.None()));
        Mat = new Phone(Parts, Radio, Pairing, bench.Records, bench.Store, bench.Power);
        Phone = new BenchPhone(Radio, Pairing);
    }

    public PartsBench Bench { get; }

    public MatParts Parts { get; }

    public Upkeep Upkeep { get; }

    public BenchRadio Radio { get; } = new BenchRadio();

    public Pairing Pairing { get; }

    /// <summary>What is tested.</summary>
    public Phone Mat { get; }

    /// <summary>Who it talks to.</summary>
    public BenchPhone Phone { get; }

    public bool MayWrite { get; set; }

    public bool MotorRests { get; set; } = true;

    public bool HasFrame { get; set; }

    /// <summary>From one tick to the next.</summary>
    public int TickMs { get; set; } = Tuning.TickMs;

    /// <summary>Of the tick to come.</summary>
    public long NowMs => Bench.Bench.NowMs;

    /// <summary>What the phone asked the mat for in the last tick.</summary>
    public Command Taken { get; private set; }

    /// <summary>An ordinary mat that nobody has connected to yet.</summary>
    public static PhoneBench New()
    {
        PartsBench bench = new PartsBench();
        return new PhoneBench(bench, bench.Upkeep);
    }

    /// <summary>One whose last three boots crashed.</summary>
    public static PhoneBench InSafeMode()
    {
        PartsBench bench = new PartsBench();
        Boots boots = BadBoots.Count(bench.Store, 3, BootEnd.Crash);
        Upkeep upkeep = new Upkeep(bench.Power, boots, bench.Store, bench.Gate, bench.Bench.Events);
        Assert.IsTrue(upkeep.Safe.IsOn);
        return new PhoneBench(bench, upkeep);
    }

    /// <summary>The phone has proved the key and has heard the STATUS that proves the mat's.</summary>
    public static PhoneBench Open()
    {
        PhoneBench bench = New();
        bench.Tick();
        bench.SayHello();
        return bench;
    }

    public void SayHello()
    {
        Phone.SayHello();
        Tick();
        Assert.AreEqual("c0", Phone.Hear().Substring(0, 2));
        Assert.AreEqual(0u, Phone.HeardCounter);
    }

    /// <summary>The phone goes, comes again and proves the key.</summary>
    public void Reconnect()
    {
        Phone.Connect();
        Tick();
        SayHello();
    }

    public void Tick()
    {
        Taken = Mat.Take(NowMs);
        Finish();
    }

    /// <summary>The mat does in this tick what the phone asks for.</summary>
    public void TickAndObey(Occupancy occupancy)
    {
        Taken = Mat.Take(NowMs);
        Parts.Session.Update(occupancy, true, false, Taken, NowMs);
        Finish();
    }

    public void Run(int ms)
    {
        for (int passedMs = 0; passedMs < ms; passedMs += TickMs)
        {
            Tick();
        }
    }

    /// <summary>A message, a tick, and what the mat says then.</summary>
    /// <param name="message">In hex.</param>
    /// <returns>In hex; empty if it says nothing. What it says is acknowledged with the next tick.</returns>
    public string Ask(string message)
    {
        Phone.Say(message);
        Tick();
        string heard = Phone.Hear();
        if (heard.Length > 0)
        {
            Acknowledge();
        }

        return heard;
    }

    /// <summary>The phone says that it has everything up to what it heard last.</summary>
    public void Acknowledge()
    {
        byte[] counter = new byte[4];
        Wire.PutU32(counter, 0, Phone.HeardCounter);
        Phone.Say("12" + Hex.Text(counter, 0, 4));
    }

    /// <returns>Messages that the mat says it dropped in this connection.</returns>
    public int Dropped()
    {
        string status = Ask("09ee");
        Assert.AreEqual("8009ee01", status.Substring(0, 8));
        return Hex.Bytes(status)[4 + 17];
    }

    private void Finish()
    {
        Mat.Tell(HasFrame, MayWrite, MotorRests, NowMs);
        Bench.Bench.NowMs += TickMs;
    }
}
