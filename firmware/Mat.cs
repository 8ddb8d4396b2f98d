using SmartMat.Hal;
using SmartMat.Keeping;
using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat;

/// <summary>One tick, top to bottom: motor, button, pads, session, LED, reports.</summary>
public sealed class Mat
{
    private readonly IMotor _motor;
    private readonly ILed _led;
    private readonly IButton _button;
    private readonly Settings _settings = new Settings();
    private readonly Senses _senses;
    private readonly Coach _coach;
    private readonly SessionMachine _session;
    private readonly SessionCare _care;
    private readonly SessionBreath _breath;
    private readonly SessionReport _report;
    private readonly MotorPattern _pattern = new MotorPattern();
    private readonly MotorGuard _guard = new MotorGuard();
    private readonly ScanBeat _beat = new ScanBeat();
    private readonly StartGate _gate = new StartGate();
    private readonly Dwell _dwell = new Dwell();
    private readonly ButtonReader _buttonReader = new ButtonReader();
    private readonly OwnerConfirm _confirm = new OwnerConfirm();
    private readonly SensesReport _sensesReport;
    private readonly Health _health;
    private readonly SafeTick _safeTick;
    private readonly Gestures _gestures;
    private bool _isDwellDue;

    public Mat(
        IPads pads, IMotor motor, ILed led, IButton button, IStore store, IRecords records, ILink link, Pairing pairing,
        IPower power, Boots boots)
    {
        _motor = motor;
        _led = led;
        _button = button;
        _senses = new Senses(pads);
        _coach = new Coach(_settings, Events);
        _session = new SessionMachine(_settings, _coach.Goal);
        _care = new SessionCare(_coach, _session, _senses, _settings, _pattern, Events);
        _breath = new SessionBreath(_senses.Breath, _settings, _coach.Goal);
        _report = new SessionReport(Events, _pattern, _coach.Goal);
        _sensesReport = new SensesReport(_senses, store, Events);
        Upkeep = new Upkeep(power, boots, store, _gate, Events);
        _health = new Health(store, Events, _senses.Pads, (int)boots.LastEnd);
        MatParts parts = new MatParts(
            _settings, _senses, _session, _pattern, Events, Upkeep, _coach, _care, _dwell, _gate, _breath, _health);
        parts.Boots.Count(store);
        Phone = new Phone(parts, link, pairing, records, store, power);
        _safeTick = new SafeTick(Phone, Upkeep.Safe, button, led);
        _gestures = new Gestures(_session, _senses, _coach, _pattern);
    }

    /// <summary>What happened, for the console and the phone.</summary>
    public EventRing Events { get; } = new EventRing();

    public Phone Phone { get; }

    public Upkeep Upkeep { get; }

    /// <summary>Once, before the first tick: motor off, what was stored read back.</summary>
    public void Begin()
    {
        _motor.SetDuty(0);
        if (Upkeep.Safe.IsOn)
        {
            // Default settings, and what was stored stays as it is.
            return;
        }

        _sensesReport.Begin();
        _health.Begin();
        Phone.Begin();
    }

    /// <param name="nowMs">Milliseconds since boot, monotonic, read once.</param>
    public void Tick(long nowMs)
    {
        // First of all, so that a slow scan cannot make the breath late.
        int dutyPerMille = Upkeep.Safe.IsOn ? 0 : _guard.Limit(DutyPerMilleAt(nowMs), nowMs);
        _motor.SetDuty(dutyPerMille);
        Upkeep.Begin(dutyPerMille, nowMs);
        if (Upkeep.Safe.IsOn)
        {
            _safeTick.Tick(nowMs);
            return;
        }

        Command command = Upkeep.Limit(TakeCommand(nowMs), _session.IsOn);
        bool scans = _beat.Take(ScanEveryMs(nowMs), nowMs);
        Sense(scans, nowMs);
        if (command == Command.Calibrate && !_session.IsActive)
        {
            _senses.Baseline.Calibrate();
        }

        // A blind mat still obeys the button and the clock; it only stops driving.
        SessionState former = _session.State;
        bool mayStart = MayStart(nowMs) && !Upkeep.Battery.IsEmpty;
        if (mayStart || command == Command.Start || command == Command.Guest)
        {
            _coach.Decide(command, _senses.Occupancy, _session.IsOn);
        }

        if (_session.Update(_senses.Occupancy, _senses.IsSomeone, mayStart, command, nowMs))
        {
            ReportSession(former, nowMs);
        }

        _breath.Update(_session, _senses.Way, nowMs);
        int heldMs = _confirm.IsAsking(nowMs) ? Tuning.LongHoldMs : _buttonReader.HeldMs(nowMs);
        _led.Set(LedPattern.IsOn(_senses.Calibration, _session.State, Upkeep.Word, heldMs, nowMs));
        bool mayWrite = !scans && WriteWindow.IsOpen(_session, _breath.Pacer, _pattern, _senses, nowMs);
        Phone.Tell(scans, mayWrite, !_session.IsActive && !_pattern.IsPlaying, nowMs);
        Phone.Care.Keep(_session.IsOn || _pattern.IsPlaying, _button.IsPressed || _confirm.IsAsking(nowMs), nowMs);
    }

    /// <returns>Duty from state and time alone: after any fault the next tick is right again.</returns>
    private int DutyPerMilleAt(long nowMs)
    {
        int patternPerMille = _pattern.DutyPerMilleAt(nowMs);
        if (_pattern.IsForHand && patternPerMille >= 0)
        {
            return patternPerMille;
        }

        bool isThing = _senses.Occupancy == Occupancy.Object && !_session.IsByHand;
        if (!_senses.IsSomeone || isThing || _settings.StrengthPercent == 0 || _care.IsSilent)
        {
            return 0;
        }

        if (patternPerMille >= 0)
        {
            return patternPerMille;
        }

        if (!_session.IsActive)
        {
            return 0;
        }

        int sessionMs = _session.SessionMs(nowMs);
        return _coach.Goal.Faded(_breath.Pacer.DutyPerMilleAt(sessionMs, _session.TargetMs), sessionMs, _session.TargetMs);
    }

    /// <summary>The button wins.</summary>
    private Command TakeCommand(long nowMs)
    {
        Command asked = Phone.Take(nowMs);
        Command pressed = ReadButton(nowMs);
        return pressed != Command.None ? pressed : asked;
    }

    private void Sense(bool scans, long nowMs)
    {
        Occupancy formerly = _senses.Occupancy;
        if (_isDwellDue) { CountDwell(nowMs); }

        if (scans)
        {
            Scan(nowMs);
        }
        else
        {
            _senses.Look(nowMs);
        }

        if (_senses.Occupancy != formerly)
        {
            _report.Tell(formerly, _senses.Occupancy, nowMs);
        }
    }

    private Command ReadButton(long nowMs)
    {
        ButtonGesture gesture = _buttonReader.Update(_button.IsPressed, nowMs);
        Phone.NotePress(gesture != ButtonGesture.None, nowMs);
        gesture = _confirm.Update(gesture, _session.IsActive, _pattern, nowMs);
        Phone.Obey(_confirm.Confirmed);
        return _gestures.CommandOf(gesture, nowMs);
    }

    private bool MayStart(long nowMs)
    {
        return _session.State == SessionState.Idle && _senses.Occupancy == Occupancy.Lying
            && _gate.IsOpen(nowMs) && _coach.MayStart(nowMs);
    }

    private int ScanEveryMs(long nowMs)
    {
        bool isBusy = _session.IsActive || Phone.WantsFrames || _senses.IsNews(nowMs) || _senses.IsWarmingUp;
        return isBusy ? Tuning.BusyScanMs : Tuning.IdleScanMs;
    }

    private void Scan(long nowMs)
    {
        _senses.Scan(nowMs);
        _health.NoteScan(!_senses.IsFrontEndBroken, ScanEveryMs(nowMs), nowMs);
        bool isEmpty = _senses.IsEmptyFor(Tuning.EmptyConfirmMs, nowMs);
        _gate.Update(isEmpty);
        _coach.NoteEmpty(isEmpty);
        _sensesReport.Update(nowMs);
        _care.Scan(nowMs);
        _dwell.Dose.Way = _senses.Way;

        // In the next tick, for this one is long. A pause goes on counting: whoever left has relief, whoever paused lying has none.
        _isDwellDue = _session.IsOn && !_senses.IsBlind;
    }

    private void CountDwell(long nowMs)
    {
        _isDwellDue = false;
        if (_dwell.Update(_senses.Load, _senses.Shape, _senses.Occupancy, nowMs))
        {
            _report.Tell(_dwell, _session.IsActive, nowMs);
        }

        if (_dwell.DosedZone >= 0)
        {
            _report.TellDose(_dwell, nowMs);
        }
    }

    private void ReportSession(SessionState former, long nowMs)
    {
        _report.Tell(former, _session, nowMs);
        if (_session.IsActive) { _beat.Align(_session.SessionMs(nowMs), nowMs); }
        if (_session.State == SessionState.Ended)
        {
            // A press on an empty mat that nobody followed was no session.
            if (_session.SessionMs(nowMs) >= Tuning.SettlingMs) { _gate.NoteEnd(nowMs); }
            _health.NoteSession(_session.SessionMs(nowMs));
            _dwell.Dose.End(nowMs);
            _care.NoteEnd(nowMs);
        }
        else if (_session.State == SessionState.Settling && former != SessionState.Paused)
        {
            _dwell.Reset(nowMs);
            _dwell.Dose.Begin(_coach.Goal.Programme, nowMs);
            _care.NoteStart(nowMs);
            _breath.Begin();
        }
    }
}
