using SmartMat.Hal;
using SmartMat.Link;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat;

/// <summary>One tick, top to bottom: motor, button, pads, session, LED, reports.</summary>
public sealed class Mat
{
    private const string SettingsName = "settings";

    private readonly IMotor _motor;
    private readonly ILed _led;
    private readonly IButton _button;
    private readonly IStore _store;
    private readonly Settings _settings = new Settings();
    private readonly Senses _senses;
    private readonly SessionMachine _session;
    private readonly BreathPacer _pacer;
    private readonly SessionReport _report;
    private readonly MotorPattern _pattern = new MotorPattern();
    private readonly MotorGuard _guard = new MotorGuard();
    private readonly StartGate _gate = new StartGate();
    private readonly Dwell _dwell = new Dwell();
    private readonly ButtonReader _buttonReader = new ButtonReader();
    private readonly OwnerConfirm _confirm = new OwnerConfirm();
    private readonly SensesReport _sensesReport;
    private readonly Health _health;
    private long _scannedMs = -Tuning.IdleScanMs;

    public Mat(
        IPads pads, IMotor motor, ILed led, IButton button, IStore store, IRecords records, ILink link, Pairing pairing)
    {
        _motor = motor;
        _led = led;
        _button = button;
        _store = store;
        _senses = new Senses(pads);
        _session = new SessionMachine(_settings);
        _pacer = new BreathPacer(_settings);
        _report = new SessionReport(Events, _pattern);
        _sensesReport = new SensesReport(_senses, store, Events);
        _health = new Health(store, Events);
        MatParts parts = new MatParts(_settings, _senses, _session, _pattern, Events, _health);
        Phone = new Phone(parts, link, pairing, records, store);
    }

    /// <summary>What happened, for the console and the phone.</summary>
    public EventRing Events { get; } = new EventRing();

    public Phone Phone { get; }

    /// <summary>Once, before the first tick: motor off, what was stored read back.</summary>
    public void Begin()
    {
        _motor.SetDuty(0);
        byte[] settingsBlock = new byte[Settings.BlockLength];
        if (_store.TryRead(SettingsName, settingsBlock))
        {
            _settings.TryRead(settingsBlock);
        }

        _sensesReport.Begin();
        _health.Begin(0);
        Phone.Begin();
    }

    /// <param name="nowMs">Milliseconds since boot, monotonic, read once.</param>
    public void Tick(long nowMs)
    {
        // First of all, so that a slow scan cannot make the breath late.
        _motor.SetDuty(_guard.Limit(DutyPerMilleAt(nowMs), nowMs));
        Command command = TakeCommand(nowMs);
        bool scans = nowMs - _scannedMs >= ScanEveryMs(nowMs) - Tuning.ScanSlackMs;
        Sense(scans, nowMs);
        if (command == Command.Calibrate && !_session.IsActive)
        {
            _senses.Baseline.Calibrate();
        }

        // A blind mat still obeys the button and the clock; it only stops driving.
        SessionState former = _session.State;
        bool mayStart = _gate.IsOpen(nowMs);
        if (_session.Update(_senses.Occupancy, _senses.IsSomeone, mayStart, command, nowMs))
        {
            ReportSession(former, nowMs);
        }

        int heldMs = _confirm.IsAsking(nowMs) ? Tuning.LongHoldMs : _buttonReader.HeldMs(nowMs);
        _led.Set(LedPattern.IsOn(_senses.Calibration, _session.State, heldMs, nowMs));
        bool motorRests = !_session.IsActive && !_pattern.IsPlaying;
        if (motorRests)
        {
            _sensesReport.Save(nowMs);
        }

        Phone.Tell(scans, motorRests, nowMs);
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
        if (!_senses.IsSomeone || isThing || _settings.StrengthPercent == 0)
        {
            return 0;
        }

        if (patternPerMille >= 0)
        {
            return patternPerMille;
        }

        return _session.IsActive ? _pacer.DutyPerMilleAt(_session.SessionMs(nowMs), _session.TargetMs) : 0;
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
        if (scans)
        {
            _scannedMs = nowMs;
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
        return CommandOf(gesture);
    }

    private Command CommandOf(ButtonGesture gesture)
    {
        if (gesture == ButtonGesture.Hold)
        {
            return Command.Calibrate;
        }

        if (gesture != ButtonGesture.Short)
        {
            return Command.None;
        }

        bool isOver = _session.State == SessionState.Idle || _session.State == SessionState.Ended;
        return isOver ? Command.Start : Command.Stop;
    }

    private int ScanEveryMs(long nowMs)
    {
        bool isBusy = _session.IsActive || Phone.WantsFrames || _senses.IsNews(nowMs);
        return isBusy ? Tuning.BusyScanMs : Tuning.IdleScanMs;
    }

    private void Scan(long nowMs)
    {
        _senses.Scan(nowMs);
        _health.NoteScan(!_senses.IsFrontEndBroken, ScanEveryMs(nowMs), nowMs);
        _gate.Update(_senses.IsEmptyFor(Tuning.EmptyConfirmMs, nowMs));
        _sensesReport.Update(nowMs);

        // A pause goes on counting: whoever left has relief, whoever paused lying down has none.
        bool isInSession = _session.IsActive || _session.State == SessionState.Paused;
        if (isInSession && !_senses.IsBlind
            && _dwell.Update(_senses.Load, _senses.Shape, _senses.Occupancy, nowMs))
        {
            _report.Tell(_dwell, _session.IsActive, nowMs);
        }
    }

    private void ReportSession(SessionState former, long nowMs)
    {
        _report.Tell(former, _session, nowMs);
        if (_session.State == SessionState.Ended)
        {
            // A press on an empty mat that nobody followed was no session.
            if (_session.SessionMs(nowMs) >= Tuning.SettlingMs)
            {
                _gate.NoteEnd(nowMs);
                _senses.Pads.NoteSession();
                _health.Vitals.NoteSession();
            }
        }
        else if (former == SessionState.Idle || former == SessionState.Ended)
        {
            _dwell.Reset(nowMs);
        }
    }
}
