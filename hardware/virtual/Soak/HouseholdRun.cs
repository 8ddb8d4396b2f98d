using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Soak;

/// <summary>One mat through its days, with people, things, phones and troubles, and somebody who watches.</summary>
public sealed class HouseholdRun : IDisposable
{
    private static readonly long s_backUs = Moments.Seconds(5);

    private readonly Household _household;
    private readonly HouseholdScene _scene = new();
    private readonly VirtualMat _mat;
    private readonly TimerWatch _timer;
    private readonly SoakWatch _watch;
    private readonly StartJudge _judge;
    private readonly SoakPhone _phone;
    private readonly TraceHash _trace;
    private readonly Dictionary<int, long> _broken = new();
    private long _failingSinceUs = -1;
    private bool _isHanging;
    private bool _isCut;
    private bool _isSafe;

    public HouseholdRun(Household household)
    {
        ArgumentNullException.ThrowIfNull(household);
        _household = household;
        _mat = new VirtualMat(_scene, household.MatSeed);
        _mat.Board.KeepsLines = false;
        _trace = new TraceHash(_mat.Board);
        _timer = new TimerWatch(_mat, Verdicts);
        _watch = new SoakWatch(_mat, _scene, Verdicts);
        _judge = new StartJudge(_watch, Tally);
        _phone = new SoakPhone(_mat, household.MatSeed, Tally, Verdicts);
        _mat.Board.IsUsbPresent = household.IsOnUsb;
        _mat.Board.Cell = household.IsOnUsb ? null : new Cell(80);
        _mat.Board.Restarted += NoteBoot;
        _mat.Happened += Hear;
    }

    /// <summary>Raised for each event of the mat and of the household, for a timeline.</summary>
    public event Action<long, string>? Told;

    public SoakTally Tally { get; } = new();

    public Verdicts Verdicts { get; } = new();

    public IReadOnlyList<string> WrongStarts => _judge.Wrong;

    public VirtualMat Mat => _mat;

    public string Hash => _trace.ToString();

    /// <summary>Lives the next day; stops early if a verdict is broken.</summary>
    public void Live(int day)
    {
        HouseholdDay plan = _household.Plan(day);
        _scene.Add(plan.Arrivals, _mat.Chip.NowUs);
        foreach (Arrival arrival in plan.Arrivals)
        {
            Told?.Invoke(arrival.FromUs, $"comes: {arrival.Kind}, until {arrival.ToUs / 1000} ms");
        }

        try
        {
            foreach (Happening happening in plan.Happenings)
            {
                _mat.RunUntil(happening.AtUs);
                Do(happening);
            }

            _mat.RunUntil((day + 1) * Household.DayUs);
        }
        catch (InvalidOperationException e)
        {
            Verdicts.Break($"{_mat.Chip.NowUs / 1000} ms: {e.InnerException?.Message ?? e.Message}");
        }

        NoteWhatIsStillBroken();
        _judge.Judge(plan.Arrivals);
        _timer.Look();
        Tally.Days++;
        Tally.Happenings += plan.Happenings.Count;
        Tally.Boots = _mat.Chip.Boots;
    }

    public void Dispose()
    {
        _phone.Dispose();
        _trace.Dispose();
        _mat.Dispose();
    }

    private void Hear(MatLine line)
    {
        long nowUs = line.TMs * 1000;
        switch (line.Event)
        {
            case "safe-mode":
                // It is left by a boot of its own, after a good hour at the latest.
                _isSafe = true;
                _judge.NoteTrouble(nowUs, nowUs + Moments.Minutes(65));
                break;
            case "battery-empty":
                _judge.NoteTrouble(nowUs, nowUs + Household.DayUs);
                break;
        }
    }

    private void NoteBoot(long nowUs)
    {
        bool fallsAsleep = _mat.Chip.IsAsleep && !_isCut;
        _timer.NoteReboot();
        _watch.NoteBoot(nowUs, mayGoOn: fallsAsleep);
        if (fallsAsleep)
        {
            return;
        }

        // A hung loop is restarted by its guard, once.
        if (!_isCut && !_isHanging && !_isSafe)
        {
            Verdicts.Break($"{nowUs / 1000} ms: a boot that nobody planned");
        }

        _judge.NoteTrouble(nowUs, nowUs);

        // A mat that slept until the power failed has its hang still to come.
        _isHanging = _mat.Chip.Faults.IsHangPlanned;
        _isCut = false;
        _isSafe = false;
    }

    private void NoteWhatIsStillBroken()
    {
        foreach (long sinceUs in _broken.Values)
        {
            _judge.NoteTrouble(sinceUs, _mat.Chip.NowUs);
        }

        if (_failingSinceUs >= 0)
        {
            _judge.NoteTrouble(_failingSinceUs, _mat.Chip.NowUs);
        }
    }

    private void Do(Happening what)
    {
        long nowUs = _mat.Chip.NowUs;
        Told?.Invoke(nowUs, $"happens: {what.Kind} {what.Value}");
        switch (what.Kind)
        {
            case HappeningKind.PowerCut:
                _isCut = true;
                _mat.Chip.CutPower();
                ExpectLinkBack();
                break;
            case HappeningKind.UsbIn:
            case HappeningKind.UsbOut:
                _mat.Board.IsUsbPresent = what.Kind == HappeningKind.UsbIn;
                break;
            case HappeningKind.PhoneVisit:
            case HappeningKind.PhoneVanishes:
                _phone.Visit(what.Value, what.Kind == HappeningKind.PhoneVanishes, mustOpen: !_isHanging && !_mat.Chip.IsAsleep);
                ExpectLinkBack();
                break;
            case HappeningKind.ClockJump:
                _phone.WrongByS += what.Value;
                break;
            case HappeningKind.Press:
                Press(nowUs, 0.2 + (0.05 * what.Value));
                break;
            case HappeningKind.LongHold:
                Press(nowUs, what.Value);
                break;
            default:
                Break(what, nowUs);
                break;
        }
    }

    private void Break(Happening what, long nowUs)
    {
        switch (what.Kind)
        {
            case HappeningKind.ConverterFails:
                _mat.Chip.Faults.FailFrom(CallKind.AdcRead, nowUs);
                _failingSinceUs = nowUs;
                break;
            case HappeningKind.FlashFails:
                _mat.Chip.Faults.FailFrom(CallKind.FileWrite, nowUs);
                break;
            case HappeningKind.FlashHeals:
                _mat.Chip.Faults.Heal(CallKind.FileWrite);
                break;
            case HappeningKind.ConverterHeals:
                _mat.Chip.Faults.Heal(CallKind.AdcRead);
                _judge.NoteTrouble(_failingSinceUs < 0 ? nowUs : _failingSinceUs, nowUs);
                _failingSinceUs = -1;
                break;
            case HappeningKind.LoopHangs:
                _mat.Chip.Faults.HangAt(CallKind.AdcRead, nowUs);
                _isHanging = true;
                _judge.NoteTrouble(nowUs, nowUs + Moments.Minutes(5));
                break;
            case HappeningKind.PadBreaks:
                _mat.Board.Pads.SetFault(what.Value, (PadFault)(1 + (what.Value % 3)), 40);
                _broken.TryAdd(what.Value, nowUs);
                break;
            case HappeningKind.PadHeals when _broken.Remove(what.Value, out long sinceUs):
                _mat.Board.Pads.SetFault(what.Value, PadFault.None);
                _judge.NoteTrouble(sinceUs, nowUs + Moments.Minutes(30));
                break;
        }
    }

    private void Press(long nowUs, double seconds)
    {
        long toUs = nowUs + Moments.Seconds(seconds);
        _mat.Board.Button.Press(nowUs + 1_000, toUs);
        _watch.NoteHand(toUs);

        // A press starts or stops a session, a hold calibrates: what the mat thinks then is not to be judged for a while.
        _judge.NoteTrouble(nowUs, toUs + Moments.Minutes(35));
    }

    private void ExpectLinkBack()
    {
        _mat.RunUntil(_mat.Chip.NowUs + s_backUs);
        bool isAwake = !_mat.Chip.IsAsleep && _mat.Chip.NowUs - _mat.Chip.BootedUs >= s_backUs;
        if (!_mat.Chip.Radio.IsAdvertising && !_isHanging && isAwake)
        {
            Verdicts.Break($"{_mat.Chip.NowUs / 1000} ms: nobody can connect, 5 s later");
        }
    }
}
