using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>All desks of the mat, and which serves what.</summary>
public sealed class Desks
{
    private readonly IDesk[] _all;
    private readonly Book _book;
    private readonly bool _isSafe;

    public Desks(
        MatParts parts, Channel channel, IRecords records, IStore store, Book book, WallClock clock, RadioWatch radio)
    {
        _book = book;
        _isSafe = parts.Upkeep.Safe.IsOn;
        Clock = clock;
        Session = new SessionDesk(parts, book);
        Coach = new CoachDesk(parts, clock);
        Live = new LiveDesk(parts, channel);
        Records = new RecordDesk(records, parts);
        Events = new EventDesk(parts.Events);
        Status = new StatusDesk(parts, records, clock, Events, Live, channel);
        History = new History(records, parts, clock, store);
        Forgetting = new ForgetDesk(records, store, book, History, clock, parts);
        Health = new HealthDesk(parts.Health, parts.Senses.Pads.Mask, clock);
        _all = new IDesk[]
        {
            Session, Live, Records, Events, Status, History, Forgetting, new ClockDesk(clock), new BreathDesk(parts),
            new BookDesk(parts.Settings, book, parts.Coach, clock), Coach, Health, new PowerDesk(parts.Upkeep, radio),
        };
    }

    public WallClock Clock { get; }

    public SessionDesk Session { get; }

    public CoachDesk Coach { get; }

    public LiveDesk Live { get; }

    public RecordDesk Records { get; }

    public EventDesk Events { get; }

    public StatusDesk Status { get; }

    public History History { get; }

    public ForgetDesk Forgetting { get; }

    public HealthDesk Health { get; }

    public Result Serve(Request request, Answer answer, long nowMs)
    {
        if (_isSafe && !PowerDesk.IsSafe(request.Op))
        {
            return Result.NotPermitted;
        }

        for (int i = 0; i < _all.Length; i++)
        {
            if (_all[i].Serves(request.Op))
            {
                return request.Count <= Request.Longest
                    ? _all[i].Serve(request, answer, nowMs)
                    : Result.InvalidParameter;
            }
        }

        return Result.OpNotSupported;
    }

    /// <summary>Writes one thing that wants to be kept, in a tick with time for it.</summary>
    /// <returns>True if it may have written: enough for one tick.</returns>
    public bool Save(long nowMs)
    {
        return History.Save(nowMs) || _book.Save(nowMs) || Forgetting.Save(nowMs) || Clock.Save() || Health.Save(nowMs);
    }

    /// <summary>The connection is another: nothing that a phone had begun goes on, save what the mat does by itself.</summary>
    public void Close()
    {
        Live.Stop();
        Records.Stop();
        Session.Forget();
    }
}
