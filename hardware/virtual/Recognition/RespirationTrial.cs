using System.Collections.Generic;
using SmartMat.Drivers;
using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Recognition;

/// <summary>The firmware's senses under a scene, with or without the breathing cue: what they say of the breath, second by second.</summary>
public sealed class RespirationTrial
{
    private const int TickUs = Tuning.TickMs * 1000;
    private const int ScanUs = Tuning.BusyScanMs * 1000;

    /// <summary>A tick with a scan takes two.</summary>
    private const int TicksOfScan = 2;

    private readonly MatBoard _board;
    private readonly BoardPads _pads;
    private readonly Senses _senses;
    private readonly BreathPacer? _pacer;
    private readonly List<RespirationReading> _readings = new();
    private long _cueFromMs = -1;

    private RespirationTrial(IScene scene, uint seed, int cueStrengthPercent)
    {
        _board = new MatBoard(scene, seed);
        _pads = new BoardPads(_board, seed);
        _senses = new Senses(_pads);
        if (cueStrengthPercent > 0)
        {
            Settings settings = new();
            settings.TrySet(Tuning.HardLimitS, Tuning.DefaultPauseLimitS, cueStrengthPercent, Tuning.HardLimitS, 0);
            SessionGoal goal = new();
            goal.Set(Programme.Free, Tuning.HardLimitS, Tuning.HardLimitS, 0, settings);
            _pacer = new BreathPacer(settings, goal);
        }
    }

    /// <param name="scene">Empty at first, for the mat to learn itself.</param>
    /// <param name="seed">Of the mat, its converter and its noise.</param>
    /// <param name="untilUs">Where to stop, microseconds since power-on.</param>
    /// <param name="cueStrengthPercent">The cue of six breaths a minute begins with lying; 0: none.</param>
    /// <returns>What the mat says at the end of each second.</returns>
    public static List<RespirationReading> Run(IScene scene, uint seed, long untilUs, int cueStrengthPercent)
    {
        RespirationTrial trial = new(scene, seed, cueStrengthPercent);
        for (long nowUs = 0; nowUs < untilUs; nowUs += TickUs)
        {
            trial.Tick(nowUs);
        }

        return trial._readings;
    }

    private void Tick(long nowUs)
    {
        long nowMs = nowUs / 1000;
        Drive(nowMs);
        long sinceScanUs = nowUs % ScanUs;
        if (sinceScanUs == 0)
        {
            _pads.NowUs = nowUs;
            _senses.Scan(nowMs);
        }
        else if (sinceScanUs >= TicksOfScan * TickUs)
        {
            _senses.Look(nowMs);
        }

        if (nowMs % 1000 == 990)
        {
            bool isLying = _senses.Occupancy == Occupancy.Lying;
            _readings.Add(new RespirationReading(
                (nowMs + Tuning.TickMs) / 1000.0, isLying, _senses.Breath.PerMinuteX10 / 10.0, _senses.Breath.Quality));
        }
    }

    private void Drive(long nowMs)
    {
        if (_pacer is null || _senses.Occupancy != Occupancy.Lying)
        {
            return;
        }

        _cueFromMs = _cueFromMs < 0 ? nowMs : _cueFromMs;
        int sessionMs = (int)(nowMs - _cueFromMs);
        int duty = _pacer.DutyPerMilleAt(sessionMs, Tuning.HardLimitS * 1000);
        _senses.Breath.CuePerMinuteX10 = _pacer.PerMinuteX10At(sessionMs, Tuning.HardLimitS * 1000);
        _board.PwmDriven(Pins.MotorPwm, duty * 10, nowMs * 1000);
    }
}
