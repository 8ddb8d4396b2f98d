using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>Brings a session into a column of the state table, gives it one input and looks where it goes.</summary>
public static class SessionTable
{
    public const int StartMs = 1_000;
    public const int TargetMs = Tuning.DefaultTargetS * 1000;
    public const int FinishingMs = TargetMs - (TargetMs / Tuning.FinishingShare);

    public static void Check(SessionColumn from, SessionInput input, SessionColumn to)
    {
        Assert.AreEqual((int)to, (int)After(from, input));
    }

    public static SessionColumn After(SessionColumn from, SessionInput input)
    {
        if (input != SessionInput.AnotherPosture)
        {
            return After(from, input, Occupancy.Sitting);
        }

        SessionColumn after = After(from, input, Occupancy.Sitting);
        Assert.AreEqual((int)after, (int)After(from, input, Occupancy.Contact), "contact");
        Assert.AreEqual((int)after, (int)After(from, input, Occupancy.Standing), "standing");
        Assert.AreEqual((int)after, (int)After(from, input, Occupancy.OtherPerson), "other person");
        return after;
    }

    /// <summary>A session of the default length in this column, last updated at <see cref="NowMs"/>.</summary>
    public static SessionMachine In(SessionColumn column)
    {
        SessionMachine machine = new SessionMachine(new Settings(), new SessionGoal());
        if (column == SessionColumn.Idle)
        {
            return machine;
        }

        Lie(machine, StartMs);
        if (column == SessionColumn.Finishing)
        {
            Lie(machine, StartMs + FinishingMs);
        }
        else if (column != SessionColumn.Settling)
        {
            Lie(machine, StartMs + Tuning.SettlingMs);
        }

        long nowMs = NowMs(column);
        if (column == SessionColumn.Paused)
        {
            machine.Update(Occupancy.Nobody, false, true, Command.None, nowMs);
        }
        else if (column == SessionColumn.PausedByHand)
        {
            machine.Update(Occupancy.Lying, true, true, Command.Pause, nowMs);
        }
        else if (column == SessionColumn.Ended)
        {
            machine.Update(Occupancy.Lying, true, true, Command.Stop, nowMs);
        }

        return machine;
    }

    public static long NowMs(SessionColumn column)
    {
        switch (column)
        {
            case SessionColumn.Idle:
            case SessionColumn.Settling: return StartMs;
            case SessionColumn.Finishing: return StartMs + FinishingMs;
            default: return StartMs + 60_000;
        }
    }

    /// <summary>One tick with somebody lying there.</summary>
    public static bool Lie(SessionMachine machine, long nowMs)
    {
        return machine.Update(Occupancy.Lying, true, true, Command.None, nowMs);
    }

    private static SessionColumn After(SessionColumn from, SessionInput input, Occupancy someone)
    {
        SessionMachine machine = In(from);
        long nowMs = NowMs(from) + (input == SessionInput.TimeIsUp ? LeftMs(from) : Tuning.TickMs);
        Occupancy occupancy = OccupancyOf(input, someone);
        bool isSomeone = occupancy >= Occupancy.Contact;
        bool mayStart = input == SessionInput.Lying;
        bool hasChanged = machine.Update(occupancy, isSomeone, mayStart, CommandOf(input), nowMs);
        SessionColumn after = ColumnOf(machine, nowMs);
        Assert.AreEqual(StateOf(from) != StateOf(after), hasChanged, "what Update returned");
        return after;
    }

    /// <returns>How long it takes until the time of this state is up.</returns>
    private static int LeftMs(SessionColumn column)
    {
        switch (column)
        {
            case SessionColumn.Settling: return Tuning.SettlingMs;
            case SessionColumn.Running: return FinishingMs - 60_000;
            case SessionColumn.Finishing: return TargetMs - FinishingMs;
            case SessionColumn.Paused:
            case SessionColumn.PausedByHand: return Tuning.DefaultPauseLimitS * 1000;
            default: return Tuning.HardLimitS * 1000;
        }
    }

    private static Occupancy OccupancyOf(SessionInput input, Occupancy someone)
    {
        switch (input)
        {
            case SessionInput.Nobody:
            case SessionInput.PressOnAnEmptyMat:
            case SessionInput.StartOnAnEmptyMat: return Occupancy.Nobody;
            case SessionInput.Unknown:
            case SessionInput.StartWhileUnknown: return Occupancy.Unknown;
            case SessionInput.Lying:
            case SessionInput.LyingTooSoon: return Occupancy.Lying;
            case SessionInput.AnObject: return Occupancy.Object;
            default: return someone;
        }
    }

    private static Command CommandOf(SessionInput input)
    {
        switch (input)
        {
            case SessionInput.Start:
            case SessionInput.StartOnAnEmptyMat:
            case SessionInput.StartWhileUnknown: return Command.Start;
            case SessionInput.PressOnAnEmptyMat: return Command.Guest;
            case SessionInput.Stop: return Command.Stop;
            case SessionInput.Pause: return Command.Pause;
            case SessionInput.Resume: return Command.Resume;
            case SessionInput.Calibrate: return Command.Calibrate;
            default: return Command.None;
        }
    }

    private static SessionState StateOf(SessionColumn column)
    {
        switch (column)
        {
            case SessionColumn.Idle: return SessionState.Idle;
            case SessionColumn.Settling: return SessionState.Settling;
            case SessionColumn.Running: return SessionState.Running;
            case SessionColumn.Finishing: return SessionState.Finishing;
            case SessionColumn.Ended: return SessionState.Ended;
            default: return SessionState.Paused;
        }
    }

    private static SessionColumn ColumnOf(SessionMachine machine, long nowMs)
    {
        switch (machine.State)
        {
            case SessionState.Idle: return SessionColumn.Idle;
            case SessionState.Settling: return SessionColumn.Settling;
            case SessionState.Running: return SessionColumn.Running;
            case SessionState.Finishing: return SessionColumn.Finishing;
            case SessionState.Ended: return SessionColumn.Ended;
            default:
                // Who paused shows only in what happens next: lying down again resumes, or does not.
                return Lie(machine, nowMs + Tuning.TickMs) ? SessionColumn.Paused : SessionColumn.PausedByHand;
        }
    }
}
