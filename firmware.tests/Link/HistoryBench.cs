using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Tests.Session;

namespace SmartMat.Tests.Link;

/// <summary>A history over a session on the bench, in the second boot of a mat's life.</summary>
public sealed class HistoryBench
{
    public HistoryBench()
    {
        Parts.Parts.Boots.Count(Store);
        Parts.Parts.Boots.Count(Store);
        History = new History(Records, Parts.Parts, Parts.Clock, Store);
    }

    public PartsBench Parts { get; } = new PartsBench();

    public BenchRecords Records { get; } = new BenchRecords();

    public BlockStore Store { get; } = new BlockStore();

    public History History { get; }

    public SessionBench Session => Parts.Bench;

    /// <summary>The record that the last of the tests' sessions became.</summary>
    public byte[] Newest => Records.Sound(Records.Next - 1);

    /// <summary>A tick without a frame.</summary>
    public void Tick()
    {
        History.Update(false, Session.NowMs);
    }

    /// <summary>Frame by frame, the last one just before this moment.</summary>
    public void Stay(int ms)
    {
        for (int passedMs = 0; passedMs < ms; passedMs += Tuning.BusyScanMs)
        {
            Session.Stay(Tuning.BusyScanMs);
            History.Update(true, Session.NowMs - Tuning.BusyScanMs);
        }
    }

    /// <summary>A session begins now.</summary>
    public void Begin(Programme programme, int targetS)
    {
        Session.Begin(programme, targetS);
        Tick();
    }

    /// <summary>It ends after so long, by this command or by itself.</summary>
    public void End(int afterMs, Command command)
    {
        Session.End(afterMs, command);
        Tick();
    }

    /// <summary>A guest's session, from now to its end.</summary>
    public void HaveGuest()
    {
        Session.Coach.Decide(Command.Guest, Occupancy.Lying, false);
        Assert.IsTrue(Session.Session.Update(Occupancy.Lying, true, false, Command.Guest, Session.NowMs));
        Session.Care.NoteStart(Session.NowMs);
        Tick();
        End(Session.Session.TargetMs, Command.None);
    }

    /// <summary>What is asked while nobody is in a hurry.</summary>
    public int Rate(string parameters)
    {
        return (int)Parts.Ask(History, Op.Tightness, parameters);
    }

    /// <returns>That something may have been written.</returns>
    public bool Save()
    {
        return History.Save(Session.NowMs);
    }
}
