using System;
using SmartMat.Session;

namespace SmartMat.Drivers;

/// <summary>Events as lines on the console: milliseconds since boot, name, and name=value pairs.</summary>
public static class ConsoleReport
{
    /// <summary>Prints what has happened since the last call. Between ticks, for strings cost heap.</summary>
    public static void Print(EventRing events)
    {
        while (events.TryTake(out MatEvent kind, out int value, out int detail, out long atMs))
        {
            Console.WriteLine(atMs.ToString() + " " + TextOf(kind, value, detail));
        }
    }

    private static string TextOf(MatEvent kind, int value, int detail)
    {
        switch (kind)
        {
            case MatEvent.Calibrating: return "calibrating";
            case MatEvent.Calibrated: return "calibrated";
            case MatEvent.Contact: return "contact";
            case MatEvent.Lying: return "lying";
            case MatEvent.Sitting: return "sitting";
            case MatEvent.Standing: return "standing";
            case MatEvent.OtherPerson: return "other-person";
            case MatEvent.Object: return "object";
            case MatEvent.Left: return "left";
            case MatEvent.SessionStarted:
                return "session-started targetS=" + value.ToString() + " programme=" + detail.ToString();
            case MatEvent.SessionPaused: return "session-paused sessionS=" + detail.ToString();
            case MatEvent.SessionResumed: return "session-resumed sessionS=" + detail.ToString();
            case MatEvent.SessionFinishing: return "session-finishing";
            case MatEvent.SessionEnded:
                return "session-ended reason=" + NameOf((EndReason)value) + " sessionS=" + detail.ToString();
            case MatEvent.Dwell: return "dwell zone=" + value.ToString() + " stage=" + NameOf((DwellStage)detail);
            case MatEvent.Fault: return "fault what=" + TextOf((Fault)value, detail);
            case MatEvent.Mended: return "mended what=" + TextOf((Fault)value, detail);
            case MatEvent.Shorter: return "shorter why=" + value.ToString() + " targetS=" + detail.ToString();
            case MatEvent.Dose: return "dose zone=" + value.ToString() + " percent=" + detail.ToString();
            case MatEvent.Sensation: return "sensation phase=" + value.ToString();
            case MatEvent.Nudge: return "nudge number=" + value.ToString();
            case MatEvent.FellAsleep: return "fell-asleep";
            case MatEvent.LeftAbruptly: return "left-abruptly sessionS=" + value.ToString();
            case MatEvent.PlanDay: return "plan-day day=" + value.ToString();
            case MatEvent.TightnessDue: return "tightness-due";
            case MatEvent.SafetyConfirmed: return "safety-confirmed";
            case MatEvent.Quiet: return "quiet why=" + value.ToString();
            case MatEvent.BatteryLow: return "battery-low percent=" + value.ToString() + " mV=" + detail.ToString();
            case MatEvent.BatteryEmpty: return "battery-empty percent=" + value.ToString() + " mV=" + detail.ToString();
            case MatEvent.SafeMode: return "safe-mode why=" + NameOf((BootEnd)value) + " tries=" + detail.ToString();
            case MatEvent.RadioRestarted: return "radio-restarted why=" + value.ToString() + " restarts=" + detail.ToString();
            case MatEvent.Sleeps: return "sleeps";
            case MatEvent.SessionRecovered:
                return "session-recovered record=" + value.ToString() + " sessionS=" + detail.ToString();
            default: return "event-" + ((int)kind).ToString();
        }
    }

    private static string NameOf(EndReason reason)
    {
        switch (reason)
        {
            case EndReason.Target: return "target";
            case EndReason.Stopped: return "stopped";
            case EndReason.PauseLimit: return "pause-limit";
            case EndReason.HardLimit: return "hard-limit";
            default: return "none";
        }
    }

    private static string NameOf(DwellStage stage)
    {
        switch (stage)
        {
            case DwellStage.Hot: return "hot";
            case DwellStage.Limit: return "limit";
            default: return "fine";
        }
    }

    private static string TextOf(Fault fault, int zone)
    {
        bool isPad = fault >= Fault.PadOpen && fault <= Fault.PadSaturated;
        return isPad ? NameOf(fault) + " zone=" + zone.ToString() : NameOf(fault);
    }

    private static string NameOf(Fault fault)
    {
        switch (fault)
        {
            case Fault.FrontEnd: return "front-end";
            case Fault.Store: return "store";
            case Fault.PadOpen: return "pad-open";
            case Fault.PadShorted: return "pad-shorted";
            case Fault.PadStuck: return "pad-stuck";
            case Fault.PadNoisy: return "pad-noisy";
            case Fault.PadDrifting: return "pad-drifting";
            case Fault.PadSaturated: return "pad-saturated";
            case Fault.TooFewPads: return "too-few-pads";
            case Fault.Wet: return "wet";
            case Fault.Covered: return "covered";
            case Fault.Radio: return "radio";
            case Fault.SafeMode: return "safe-mode";
            case Fault.NewerData: return "newer-data";
            default: return "none";
        }
    }

    private static string NameOf(BootEnd end)
    {
        switch (end)
        {
            case BootEnd.Crash: return "crash";
            case BootEnd.Hang: return "hang";
            case BootEnd.Ordered: return "ordered";
            case BootEnd.Sleep: return "sleep";
            default: return "unknown";
        }
    }
}
