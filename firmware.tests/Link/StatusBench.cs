using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A status desk with all that it tells of.</summary>
public sealed class StatusBench
{
    public StatusBench()
    {
        Events = new EventDesk(Parts.Bench.Events);
        Live = new LiveDesk(Parts.Parts, Link.Channel);
        Desk = new StatusDesk(Parts.Parts, Parts.Records, Parts.Clock, Events, Live, Link.Channel);
    }

    public PartsBench Parts { get; } = new PartsBench();

    public ChannelBench Link { get; } = ChannelBench.Open();

    public EventDesk Events { get; }

    public LiveDesk Live { get; }

    public StatusDesk Desk { get; }

    /// <returns>What the desk answers now, in hex.</returns>
    public string Ask()
    {
        Assert.AreEqual((int)Result.Success, (int)Parts.Ask(Desk, Op.Status, ""));
        return Parts.Told();
    }

    /// <returns>So many bytes of the answer from one on, in hex.</returns>
    public string Ask(int at, int count)
    {
        return Ask().Substring(2 * at, 2 * count);
    }
}
