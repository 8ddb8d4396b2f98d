using System.Collections.Generic;
using SmartMat.Drivers;
using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Recognition;

/// <summary>The firmware's senses under a scene, with or without the breathing cue: what they say of the breath, second by second.</summary>
public sealed class RespirationTrial
{
    private const int TargetMs = Tuning.HardLimitS * 1000;

    private readonly SensesRun _run;
    private readonly BreathPacer _pacer;
    private long _cueFromMs = -1;

    private RespirationTrial(SensesRun run, int cueStrengthPercent)
    {
        _run = run;
        Settings settings = new();
        settings.TrySet(Tuning.HardLimitS, Tuning.DefaultPauseLimitS, cueStrengthPercent, Tuning.HardLimitS, 0);
        SessionGoal goal = new();
        goal.Set(Programme.Free, Tuning.HardLimitS, Tuning.HardLimitS, 0, settings);
        _pacer = new BreathPacer(settings, goal);
    }

    /// <param name="scene">Empty at first, for the mat to learn itself.</param>
    /// <param name="seed">Of the mat, its converter and its noise.</param>
    /// <param name="untilUs">Where to stop, microseconds since power-on.</param>
    /// <param name="cueStrengthPercent">The cue of six breaths a minute begins with lying; 0: none.</param>
    /// <returns>What the mat says at the end of each second.</returns>
    public static List<RespirationReading> Run(IScene scene, uint seed, long untilUs, int cueStrengthPercent)
    {
        const long SecondUs = 1_000_000;
        SensesRun run = new(scene, seed);
        RespirationTrial trial = new(run, cueStrengthPercent);
        run.Ticking += trial.Drive;
        List<RespirationReading> readings = new();
        for (long us = SecondUs; us <= untilUs; us += SecondUs)
        {
            run.RunUntil(us);
            Breath breath = run.Senses.Breath;
            bool isLying = run.Senses.Occupancy == Occupancy.Lying;
            readings.Add(new RespirationReading(us / 1e6, isLying, breath.PerMinuteX10 / 10.0, breath.Quality));
        }

        return readings;
    }

    private void Drive(long nowMs)
    {
        if (_run.Senses.Occupancy != Occupancy.Lying)
        {
            return;
        }

        _cueFromMs = _cueFromMs < 0 ? nowMs : _cueFromMs;
        int sessionMs = (int)(nowMs - _cueFromMs);
        _run.Senses.Breath.CuePerMinuteX10 = _pacer.PerMinuteX10At(sessionMs, TargetMs);
        _run.Board.PwmDriven(Pins.MotorPwm, _pacer.DutyPerMilleAt(sessionMs, TargetMs) * 10, nowMs * 1000);
    }
}
