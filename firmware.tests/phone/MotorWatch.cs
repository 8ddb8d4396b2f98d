using System;
using System.Threading.Tasks;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Phone.Tests;

/// <summary>Where the motor is in its breath, as one would feel it.</summary>
internal sealed class MotorWatch
{
    /// <summary>The motor rests 0.2 s before the exhale and 1.1 s before the inhale: so one tells them apart.</summary>
    private const long LongRestUs = 600_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly LiveMat _live;
    private long _stoppedUs;
    private long _inhaleUs;
    private int _lastDuty;

    private MotorWatch(LiveMat live)
    {
        _live = live;
    }

    public static async Task<MotorWatch> Over(LiveMat live)
    {
        MotorWatch watch = new(live);
        await live.Do(mat => mat.Board.DutyChanged += watch.Note);
        return watch;
    }

    /// <summary>Waits until the motor begins to swell once more.</summary>
    public async Task NextInhale()
    {
        DateTime end = DateTime.UtcNow + s_patience;
        for (long lastUs = _inhaleUs; _inhaleUs == lastUs;)
        {
            Assert.IsTrue(DateTime.UtcNow < end, "the motor does not breathe");
            await Task.Delay(20);
        }
    }

    /// <returns>Milliseconds of the mat's own time since the newest inhale began.</returns>
    public Task<double> SinceInhaleMs()
    {
        return _live.Do(mat => (mat.Chip.NowUs - _inhaleUs) / 1000.0);
    }

    private void Note(DutyChange change)
    {
        if (change.PerTenThousand == 0)
        {
            _stoppedUs = change.AtUs;
        }
        else if (_lastDuty == 0 && change.AtUs - _stoppedUs > LongRestUs)
        {
            _inhaleUs = change.AtUs;
        }

        _lastDuty = change.PerTenThousand;
    }
}
