using SmartMat.Hal;
using SmartMat.Sensing;

namespace SmartMat.Keeping;

/// <summary>Once a second: reads the cell, lets it charge or not, and tells when the mat may sleep.</summary>
public sealed class PowerWatch
{
    private const int WarmUpLooks = 5;

    private readonly IPower _power;
    private readonly EventRing _events;
    private long _lookedMs = -PowerTuning.PowerLookMs;
    private long _readMs = -PowerTuning.BatteryReadMs;
    private int _waits;
    private long _busyMs;
    private bool _hasLooked;
    private bool _wasLow;
    private bool _wasEmpty;

    public PowerWatch(IPower power, EventRing events)
    {
        _power = power;
        _events = events;
    }

    public Battery Battery { get; } = new Battery();

    public bool IsUsbPresent => _power.IsUsbPresent;

    public bool IsCharging => _power.IsCharging;

    public WakeCause WokenBy => _power.WokenBy;

    /// <summary>Percent for whoever asks: a mat that lives on USB is always full.</summary>
    public int Percent => Battery.IsFitted ? Battery.Percent : 100;

    /// <param name="senses">Who is there, and the scale of the converter.</param>
    /// <param name="dutyPerMille">Of the motor, now.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if it has looked; the cell's percent may be others then.</returns>
    public bool Update(Senses senses, int dutyPerMille, long nowMs)
    {
        if (nowMs - _lookedMs < PowerTuning.PowerLookMs)
        {
            return false;
        }

        _lookedMs = nowMs;
        // Nobody charges a cell under somebody, nor where it is not known.
        _power.SetCharging(_power.IsUsbPresent && senses.IsEmptyFor(PowerTuning.ChargeEmptyMs, nowMs));
        // Without the references the scale is off by a tenth; in safe mode nobody reads them.
        if (nowMs - _readMs >= PowerTuning.BatteryReadMs && (!senses.IsWarmingUp || ++_waits > WarmUpLooks))
        {
            _readMs = nowMs;
            Read(senses, dutyPerMille);
            Tell(nowMs);
        }

        return true;
    }

    /// <param name="isBusy">Somebody is there, a phone is connected, the button is down, a session is on.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if the mat shall sleep now.</returns>
    public bool MaySleep(bool isBusy, long nowMs)
    {
        if (!_hasLooked || isBusy || _power.IsUsbPresent)
        {
            _hasLooked = true;
            _busyMs = nowMs;
            return false;
        }

        return nowMs - _busyMs >= (Battery.IsEmpty ? PowerTuning.EmptyAwakeMs : PowerTuning.AwakeMs);
    }

    private void Read(Senses senses, int dutyPerMille)
    {
        int sum = _power.ReadCell();
        if (sum < 0)
        {
            return;
        }

        // The references of the pads' front end say what the converter makes of 3.3 V; the divider halves.
        int net = sum - senses.OpenCounts;
        int millivolts = 2 * net * PowerTuning.RailMillivolts / senses.RailCounts;
        int loadMilliamps = _power.IsCharging
            ? -PowerTuning.ChargeMilliamps
            : _power.IsUsbPresent ? 0
            : PowerTuning.AwakeMilliamps + (PowerTuning.MotorMilliamps * dutyPerMille / Tuning.MotorMaxPerMille);
        Battery.Take(millivolts, loadMilliamps);
    }

    private void Tell(long nowMs)
    {
        if (Battery.IsLow && !_wasLow)
        {
            _events.Put(MatEvent.BatteryLow, Battery.Percent, Battery.Millivolts, nowMs);
        }

        if (Battery.IsEmpty && !_wasEmpty)
        {
            _events.Put(MatEvent.BatteryEmpty, Battery.Percent, Battery.Millivolts, nowMs);
        }

        _wasLow = Battery.IsLow;
        _wasEmpty = Battery.IsEmpty;
    }
}
