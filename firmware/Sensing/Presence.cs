namespace SmartMat.Sensing;

/// <summary>Who is there, with a memory: contact, then what it is, then gone.</summary>
public sealed class Presence
{
    private readonly Posture _posture = new Posture();
    private readonly int[] _scores = new int[Posture.Kinds];
    private Occupancy _candidate;
    private long _touchedMs;
    private int _looksSkipped;
    private bool _hasScores;
    private long _candidateSinceMs;
    private long _lightSinceMs;
    private long _faintSinceMs;
    private int _settledMicrosiemens;

    public Occupancy Occupancy { get; private set; } = Occupancy.Unknown;

    /// <summary>When <see cref="Occupancy"/> last changed.</summary>
    public long SinceMs { get; private set; }

    /// <summary>Somebody or something is there, or was until a moment ago.</summary>
    public bool IsSomeone => Occupancy >= Occupancy.Contact;

    /// <summary>Nothing can be known just now.</summary>
    public bool Forget(long nowMs)
    {
        return Become(Occupancy.Unknown, nowMs);
    }

    /// <param name="load">uS above empty, by zone, of the newest frame.</param>
    /// <param name="shape">Of the same frame.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if <see cref="Occupancy"/> changed.</returns>
    public bool Update(int[] load, LoadShape shape, long nowMs)
    {
        Occupancy seen = See(load, shape, nowMs);
        if (seen != _candidate)
        {
            _candidate = seen;
            _candidateSinceMs = nowMs;
        }

        if (IsGone(shape, nowMs))
        {
            return Become(Occupancy.Nobody, nowMs);
        }

        if (Occupancy == Occupancy.Unknown || Occupancy == Occupancy.Nobody)
        {
            return seen != Occupancy.Nobody && nowMs - _touchedMs >= Tuning.ContactMs
                && Become(Occupancy.Contact, nowMs);
        }

        if (Occupancy == Occupancy.Lying)
        {
            Settle(shape.TotalMicrosiemens);
        }

        bool isConfirmed = nowMs - _candidateSinceMs >= ConfirmMs(seen);
        return isConfirmed && seen != Occupancy.Nobody && Become(seen, nowMs);
    }

    /// <returns>Nobody, or the kind that the last frames together look most like.</returns>
    private Occupancy See(int[] load, LoadShape shape, long nowMs)
    {
        if (shape.TotalMicrosiemens < Tuning.ContactMicrosiemens)
        {
            _touchedMs = nowMs;
            _hasScores = false;
            return Occupancy.Nobody;
        }

        // Whoever lies there is looked at less often: turning over is slow, and the look costs as much as the scan.
        _looksSkipped++;
        if (Occupancy == Occupancy.Lying && _looksSkipped < Tuning.ScansPerLook)
        {
            return _candidate;
        }

        _looksSkipped = 0;
        _posture.Measure(load, shape);
        Smooth(_posture.Scores);
        return Likeliest();
    }

    private void Smooth(int[] scores)
    {
        int best = scores[0];
        for (int kind = 1; kind < Posture.Kinds; kind++)
        {
            if (scores[kind] > best) { best = scores[kind]; }
        }

        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            // A single wild frame (recordings have them) may not outweigh all others.
            int behind = scores[kind] - best;
            behind = behind < -Tuning.MaxScoreBehind ? -Tuning.MaxScoreBehind : behind;
            _scores[kind] = _hasScores ? _scores[kind] + ((behind - _scores[kind]) / 4) : behind;
        }

        _hasScores = true;
    }

    private Occupancy Likeliest()
    {
        int best = 1;
        for (int kind = 2; kind < Posture.Kinds; kind++)
        {
            if (_scores[kind] > _scores[best]) { best = kind; }
        }

        bool isLying = _scores[0] - _scores[best] >= Tuning.LyingMargin;
        return isLying ? Occupancy.Lying : (Occupancy)((int)Occupancy.Lying + best);
    }

    private int ConfirmMs(Occupancy seen)
    {
        if (Occupancy == Occupancy.Lying)
        {
            return Tuning.StopLyingMs;
        }

        return seen == Occupancy.Lying ? Tuning.LyingMs : Tuning.PostureMs;
    }

    /// <summary>Two ways to be gone: next to nothing is left for a moment, or far too little for long.</summary>
    private bool IsGone(LoadShape shape, long nowMs)
    {
        int total = shape.TotalMicrosiemens;
        if (total >= Tuning.ContactMicrosiemens && total * 100L >= _settledMicrosiemens * (long)Tuning.GonePercent)
        {
            _lightSinceMs = nowMs;
        }

        if (total * 100L >= _settledMicrosiemens * (long)Tuning.FaintPercent)
        {
            _faintSinceMs = nowMs;
        }

        return nowMs - _lightSinceMs >= Tuning.GoneMs || nowMs - _faintSinceMs >= Tuning.FaintMs;
    }

    private void Settle(int totalMicrosiemens)
    {
        // A sixteenth of the way each frame: about a second at 20 frames/s.
        _settledMicrosiemens = _settledMicrosiemens == 0
            ? totalMicrosiemens
            : _settledMicrosiemens + ((totalMicrosiemens - _settledMicrosiemens) / 16);
    }

    private bool Become(Occupancy next, long nowMs)
    {
        if (next == Occupancy)
        {
            return false;
        }

        if (next <= Occupancy.Nobody)
        {
            _settledMicrosiemens = 0;
        }

        Occupancy = next;
        SinceMs = nowMs;
        return true;
    }
}
