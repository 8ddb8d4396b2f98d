using SmartMat.Hal;
using SmartMat.Sensing;

namespace SmartMat;

/// <summary>What the pads' side of the mat tells the world, and the baseline that it keeps.</summary>
public sealed class SensesReport
{
    private const string BaselineName = "baseline";

    private readonly Senses _senses;
    private readonly IStore _store;
    private readonly EventRing _events;
    private readonly FaultReport _faults;
    private readonly byte[] _baselineBlock = new byte[Baseline.BlockLength];
    private CalibrationState _calibration = CalibrationState.Uncalibrated;

    public SensesReport(Senses senses, IStore store, EventRing events)
    {
        _senses = senses;
        _store = store;
        _events = events;
        _faults = new FaultReport(senses, events);
    }

    /// <summary>Once, before the first scan: the stored baseline is read back.</summary>
    public void Begin()
    {
        if (_store.TryRead(BaselineName, _baselineBlock) && _senses.Baseline.TryRead(_baselineBlock))
        {
            _calibration = CalibrationState.Calibrated;
        }
    }

    /// <summary>Once a scan.</summary>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(long nowMs)
    {
        _faults.Update(nowMs);
        if (_senses.Calibration != _calibration)
        {
            TellCalibration(nowMs);
        }

        if (_senses.Baseline.IsWorthSaving && _senses.IsEmptyFor(Tuning.DriftQuietMs, nowMs))
        {
            SaveBaseline(nowMs);
        }
    }

    private void TellCalibration(long nowMs)
    {
        _calibration = _senses.Calibration;
        if (_calibration == CalibrationState.Calibrating)
        {
            _events.Put(MatEvent.Calibrating, 0, 0, nowMs);
        }
        else if (_calibration == CalibrationState.Calibrated)
        {
            _events.Put(MatEvent.Calibrated, 0, 0, nowMs);
            _senses.Pads.NoteCalibration();
            SaveBaseline(nowMs);
        }
    }

    private void SaveBaseline(long nowMs)
    {
        _senses.Baseline.Write(_baselineBlock);
        if (!_store.TryWrite(BaselineName, _baselineBlock))
        {
            _events.Put(MatEvent.Fault, (int)Fault.Store, 0, nowMs);
        }
    }
}
