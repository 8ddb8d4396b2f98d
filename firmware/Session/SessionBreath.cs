using SmartMat.Sensing;

namespace SmartMat.Session;

/// <summary>The breath of one session: tells the pacer the person's own pace, keeps the pace at start and end for the record.</summary>
public sealed class SessionBreath
{
    private readonly Breath _breath;
    private readonly Settings _settings;
    private int _endSessionMs;
    private int _nextSessionMs;

    /// <param name="breath">What is measured.</param>
    /// <param name="settings">Strength, and the breath to lead to.</param>
    /// <param name="goal">When the cue is on.</param>
    public SessionBreath(Breath breath, Settings settings, SessionGoal goal)
    {
        _breath = breath;
        _settings = settings;
        Pacer = new BreathPacer(settings, goal);
    }

    public BreathPacer Pacer { get; }

    /// <summary>Breaths per minute in tenths at the session's start; 0: unknown. With its quality, 0..15.</summary>
    public int StartX10 { get; private set; }
    public int StartQuality { get; private set; }

    /// <summary>The last that was known, likewise; 0 also once that is more than <see cref="BreathTuning.BreathEndMs"/> ago.</summary>
    public int EndX10 { get; private set; }
    public int EndQuality { get; private set; }

    /// <summary>Which way round the person lay in this session, last.</summary>
    public WayRound Way { get; private set; }

    /// <summary>A new session: the breath to lead to is the settings', and stays so for the session.</summary>
    public void Begin()
    {
        Pacer.Times.Begin(_settings.InhaleDs * 100, _settings.ExhaleDs * 100, _settings.HasRamp);
        Way = WayRound.Unknown;
        _nextSessionMs = 0;
        StartX10 = 0;
        StartQuality = 0;
        EndX10 = 0;
        EndQuality = 0;
    }

    /// <summary>Every tick.</summary>
    /// <param name="session">The one that goes on, or none.</param>
    /// <param name="way">How whoever lies there lies.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(SessionMachine session, WayRound way, long nowMs)
    {
        if (!session.IsActive)
        {
            _breath.CuePerMinuteX10 = 0;
            return;
        }

        Way = way == WayRound.Unknown ? Way : way;
        int sessionMs = session.SessionMs(nowMs);
        if (Pacer.Times.IsListening && sessionMs >= Tuning.ListenMs)
        {
            Pacer.Times.Learn(_breath.PerMinuteX10);
        }

        if (sessionMs >= _nextSessionMs)
        {
            _nextSessionMs = sessionMs + 1_000;
            _breath.CuePerMinuteX10 = Pacer.PerMinuteX10At(sessionMs, session.TargetMs);
            Note(sessionMs);
        }
    }

    private void Note(int sessionMs)
    {
        int pace = _breath.PerMinuteX10;
        if (pace > 0)
        {
            if (StartX10 == 0 && sessionMs < BreathTuning.BreathStartMs)
            {
                StartX10 = pace;
                StartQuality = _breath.Quality;
            }

            EndX10 = pace;
            EndQuality = _breath.Quality;
            _endSessionMs = sessionMs;
        }
        else if (sessionMs - _endSessionMs > BreathTuning.BreathEndMs)
        {
            EndX10 = 0;
            EndQuality = 0;
        }
    }
}
