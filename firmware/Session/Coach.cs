using SmartMat.Sensing;

namespace SmartMat.Session;

/// <summary>Decides what the next session shall be and whether it may start by itself, and notes what has come of it.</summary>
public sealed class Coach
{
    private const int NotAsked = -1;

    private readonly Settings _settings;
    private readonly EventRing _events;
    private readonly SessionLimits _limits;
    private readonly SessionGoal _next = new SessionGoal();
    private int _askedProgramme = NotAsked;
    private int _askedS;
    private int _today;
    private int _quarter = -1;
    private uint _utcS;
    private uint _uptimeS;
    private bool _hasToldQuiet;

    public Coach(Settings settings, EventRing events)
    {
        _settings = settings;
        _events = events;
        _limits = new SessionLimits(settings, Diary, Safety);
    }

    public Plan Plan { get; } = new Plan();

    public Diary Diary { get; } = new Diary();

    public SafetyAnswers Safety { get; } = new SafetyAnswers();

    /// <summary>What the next session shall be.</summary>
    public SessionGoal Goal { get; } = new SessionGoal();

    /// <summary>Day of the local calendar, or of uptime (<see cref="Session.Diary.Uptime"/>).</summary>
    public int DiaryDay { get; private set; } = Session.Diary.Uptime;

    /// <summary>The plan's day that the running or last session is for, 0 if for none.</summary>
    public int SessionDay { get; private set; }

    /// <summary>The last session did a day of the plan.</summary>
    public bool HasCounted { get; private set; }

    /// <summary>The plan's day, 1..15: no further than day 3 while the limits are the gentle ones.</summary>
    public int PlanDay => IsHeldBack ? CoachTuning.GentleDay : DayOfPlan;

    /// <summary>The plan's day to come, whatever today's limits make of it.</summary>
    public int DayToCome => Plan.DayAt(_today);

    /// <summary>What lying down starts: without a plan, or while it is paused, a free session.</summary>
    public Programme Chosen
    {
        get
        {
            bool isPlan = _settings.Programme == Programme.Plan;
            return isPlan && (!Plan.IsOn || Plan.IsPaused) ? Programme.Free : _settings.Programme;
        }
    }

    /// <summary>Days since the last session, 255 unknown.</summary>
    public int DaysAway
    {
        get
        {
            int away = _today - Plan.LastDay;
            return _today == 0 || Plan.LastDay == 0 || away > 254 ? 255 : away < 0 ? 0 : away;
        }
    }

    /// <summary>Bits of <see cref="NotByItself"/>: what the coach has against a start by itself.</summary>
    public int Objections
    {
        get
        {
            int why = _settings.IsQuietAt(_quarter) ? NotByItself.QuietHours : 0;
            why |= Diary.Skin == SkinState.Rest ? NotByItself.RestDay : 0;
            return Safety.Word == SafetyAnswers.WordNo ? why | NotByItself.ClinicianSaidNo : why;
        }
    }

    /// <summary>About once a second.</summary>
    /// <param name="today">Day of the local calendar, 0 unknown.</param>
    /// <param name="quarter">Quarter hour of the local day, -1 unknown.</param>
    /// <param name="utcS">0 unknown.</param>
    /// <param name="uptimeS">Seconds since power came, sleep included; not known once the calendar is.</param>
    public void Look(int today, int quarter, uint utcS, uint uptimeS)
    {
        _today = today;
        _quarter = quarter;
        _utcS = utcS;
        _uptimeS = today > 0 ? _uptimeS : uptimeS;
        DiaryDay = today > 0 ? today : Session.Diary.Uptime + (int)(uptimeS / CoachTuning.DayS);
        Plan.Place(today, _uptimeS);
        Diary.Look(DiaryDay);
    }

    /// <summary>A phone wants this for the session that it starts now.</summary>
    public void Ask(Programme programme, int targetS)
    {
        _askedProgramme = (int)programme;
        _askedS = targetS;
    }

    public void ForgetAsked()
    {
        _askedProgramme = NotAsked;
        _askedS = 0;
    }

    /// <summary>Somebody lies there, and the gate is open.</summary>
    /// <returns>True if a session may start by itself.</returns>
    public bool MayStart(long nowMs)
    {
        int why = Objections;
        if (why != 0 && !_hasToldQuiet)
        {
            _hasToldQuiet = true;
            _events.Put(MatEvent.Quiet, why, 0, nowMs);
        }

        return why == 0;
    }

    /// <summary>Nobody is there: whoever comes next is told anew.</summary>
    public void NoteEmpty(bool isEmpty)
    {
        _hasToldQuiet &= !isEmpty;
    }

    /// <summary>Fills <see cref="Goal"/> for a session that may start in this tick.</summary>
    /// <param name="command">What the person asks for; None if it would start by itself.</param>
    /// <param name="occupancy">Sitting, standing and legs only are programmes of their own for whoever presses the button.</param>
    /// <param name="isOn">A session goes on already: nothing is decided then.</param>
    public void Decide(Command command, Occupancy occupancy, bool isOn)
    {
        if (isOn)
        {
            return;
        }

        _limits.Fill(Goal, ProgrammeFor(command, occupancy), command == Command.Start ? _askedS : 0, PlanDay, IsHeldBack, DiaryDay);
    }

    /// <returns>What lying down would start now; overwritten by the next call.</returns>
    public SessionGoal Foresee()
    {
        _limits.Fill(_next, Chosen, 0, PlanDay, IsHeldBack, DiaryDay);
        return _next;
    }

    /// <summary>The session that was decided on has begun.</summary>
    public void NoteStart(long nowMs)
    {
        SessionDay = Goal.Programme == Programme.Plan ? PlanDay : 0;
        HasCounted = false;
        if (Goal.Why != 0)
        {
            _events.Put(MatEvent.Shorter, Goal.Why, Goal.TargetS, nowMs);
        }
    }

    /// <param name="sessionS">How long it was, without its pauses.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void NoteEnd(int sessionS, long nowMs)
    {
        if (Goal.IsGuest || sessionS < Tuning.MinTargetS)
        {
            return;
        }

        Diary.NoteSession(DiaryDay);
        int day = Diary.Skin == SkinState.Fine ? SessionDay : 0;
        HasCounted = Plan.NoteSession(_today, day, sessionS, _utcS, _uptimeS);
        if (HasCounted)
        {
            _events.Put(MatEvent.PlanDay, Plan.Day, 0, nowMs);
        }

        if (Diary.TightnessOn(DiaryDay) == Session.Diary.TightnessDue)
        {
            // One reminder a day, and none for whoever has answered.
            Diary.NoteTightness(Session.Diary.TightnessReminded, DiaryDay);
            _events.Put(MatEvent.TightnessDue, 0, 0, nowMs);
        }
    }

    /// <summary>A hold of the button on the empty mat: the card was read, nothing on it applies.</summary>
    /// <returns>True if it is noted.</returns>
    public bool TryConfirmCard(long nowMs)
    {
        if (!Safety.TryConfirm(_utcS))
        {
            return false;
        }

        _events.Put(MatEvent.SafetyConfirmed, 0, 0, nowMs);
        return true;
    }

    public void Forget()
    {
        Plan.Change(true, false, 1, 0, 0);
        Diary.Forget();
        Safety.Forget();
    }

    private bool IsHeldBack => Safety.IsGentle && DayOfPlan > CoachTuning.GentleDay;

    /// <summary>The day that was done today is today's to its end.</summary>
    private int DayOfPlan => Plan.IsDoneFor(_today, _uptimeS) ? Plan.Day - 1 : Plan.DayAt(_today);

    private Programme ProgrammeFor(Command command, Occupancy occupancy)
    {
        if (command == Command.Guest)
        {
            return Programme.Guest;
        }

        if (command != Command.Start)
        {
            return Chosen;
        }

        if (_askedProgramme != NotAsked)
        {
            return (Programme)_askedProgramme;
        }

        switch (occupancy)
        {
            case Occupancy.Sitting: return Programme.Glutes;
            case Occupancy.Standing: return Programme.Feet;
            case Occupancy.OtherPerson: return Programme.HamstringsAndCalves;
            default: return Chosen;
        }
    }
}
