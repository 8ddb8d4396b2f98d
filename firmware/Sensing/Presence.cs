namespace SmartMat.Sensing;

/// <summary>Who is there, with a memory: contact, then what it is, then gone.</summary>
public sealed class Presence
{
    private readonly Posture _posture = new Posture();
    private readonly int[] _frameScores = new int[Posture.Kinds];
    private readonly int[] _scores = new int[Posture.Kinds];
    private Occupancy _candidate;
    private long _touchedMs;
    private int _nextKind;
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
            _nextKind = 0;
            return Occupancy.Nobody;
        }

        if (_nextKind == 0)
        {
            _posture.Measure(load, shape);
        }

        // Scoring costs as much as a scan. For somebody lying it is spread over three scans: turning over is slow.
        int kinds = Occupancy == Occupancy.Lying ? Tuning.KindsPerLook : Posture.Kinds;
        for (; kinds > 0 && _nextKind < Posture.Kinds; kinds--)
        {
            _frameScores[_nextKind] = _posture.ScoreOf((PostureKind)_nextKind);
            _nextKind++;
        }

        if (_nextKind < Posture.Kinds)
        {
            return _candidate;
        }

        _nextKind = 0;
        Smooth(_frameScores);
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

    /// <returns>The likeliest kind's occupancy; Lying only with a margin.</returns>
    private Occupancy Likeliest()
    {
        int lying = int.MinValue;
        int bestOther = int.MinValue;
        int other = 0;
        for (int kind = 0; kind < Posture.Kinds; kind++)
        {
            if (kind <= (int)PostureKind.UpperBack)
            {
                if (_scores[kind] > lying) { lying = _scores[kind]; }
            }
            else if (_scores[kind] > bestOther)
            {
                bestOther = _scores[kind];
                other = kind;
            }
        }

        return lying - bestOther >= Tuning.LyingMargin ? Occupancy.Lying : Posture.OccupancyOf((PostureKind)other);
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
