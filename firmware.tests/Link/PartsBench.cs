using SmartMat.Hal;
using SmartMat.Keeping;
using SmartMat.Link;
using SmartMat.Session;
using SmartMat.Tests.Keeping;
using SmartMat.Tests.Log;
using SmartMat.Tests.Session;

namespace SmartMat.Tests.Link;

/// <summary>All that a desk sees and moves, on a bench: pads, session, clock, store and log; no radio. A request is put to one desk at a time.</summary>
public sealed class PartsBench
{
    public const uint NowUtcS = 1_790_000_000;

    private const int ResultAt = 3;
    private const int FirstParam = 4;

    public PartsBench()
    {
        Boots boots = BadBoots.Count(Store, 1, BootEnd.Unknown);
        Upkeep = new Upkeep(Power, boots, Store, Gate, Bench.Events);
        Health = new Health(Store, Bench.Events, Bench.Senses.Pads, (int)boots.LastEnd);
        Parts = new MatParts(
            Bench.Settings, Bench.Senses, Bench.Session, Bench.Pattern, Bench.Events, Upkeep, Bench.Coach, Bench.Care, new Dwell(), Gate,
            new SessionBreath(Bench.Senses.Breath, Bench.Settings, Bench.Coach.Goal), Health);
        Clock = new WallClock(Power, Store);
        Book = new Book(Bench.Settings, Bench.Coach, Store, Bench.Events);
        Records = LogBench.Open(Files);
    }

    /// <summary>Session, senses, coach and what is around them.</summary>
    public SessionBench Bench { get; } = new SessionBench();

    public BenchBoard Power { get; } = new BenchBoard();

    public BlockStore Store { get; } = new BlockStore();

    public BenchFiles Files { get; } = new BenchFiles();

    public StartGate Gate { get; } = new StartGate();

    public IRecords Records { get; }

    public Upkeep Upkeep { get; }

    public Health Health { get; }

    public MatParts Parts { get; }

    public WallClock Clock { get; }

    public Book Book { get; }

    /// <summary>The answer of the last request.</summary>
    public Answer Answer { get; } = new Answer();

    public Request Request { get; } = new Request();

    /// <summary>Puts a request to a desk.</summary>
    /// <param name="desk">Whose it is.</param>
    /// <param name="op">What it asks for.</param>
    /// <param name="parameters">In hex.</param>
    /// <returns>What the desk says to it.</returns>
    public Result Ask(IDesk desk, Op op, string parameters)
    {
        byte[] bytes = Hex.Bytes(parameters);
        Request.Bytes[0] = (byte)op;
        Request.Bytes[1] = 7;
        bytes.CopyTo(Request.Bytes, 2);
        Request.Count = 2 + bytes.Length;
        Assert.IsTrue(desk.Serves(op));
        Answer.Begin(Request);
        Result result = desk.Serve(Request, Answer, Bench.NowMs);
        Answer.Finish(result);
        return result;
    }

    /// <returns>What stands in the last answer behind its result, in hex.</returns>
    public string Told()
    {
        return Hex.Text(Answer.Bytes, FirstParam, Answer.Count - FirstParam);
    }

    /// <summary>The result of the last answer, as a phone reads it.</summary>
    public int ToldResult()
    {
        return Answer.Bytes[ResultAt];
    }
}
