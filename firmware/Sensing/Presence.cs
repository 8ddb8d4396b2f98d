namespace SmartMat.Sensing;

/// <summary>Who is there, with a memory: contact, then what it is, then gone.</summary>
public sealed class Presence
{
    private Occupancy _candidate;
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

    /// <param name="shape">Of the newest frame.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if <see cref="Occupancy"/> changed.</returns>
    public bool Update(LoadShape shape, long nowMs)
    {
        Occupancy seen = Posture.Of(shape);
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
            return seen != Occupancy.Nobody && nowMs - _candidateSinceMs >= Tuning.ContactMs
                && Become(Occupancy.Contact, nowMs);
        }

        if (Occupancy == Occupancy.Lying)
        {
            Settle(shape.TotalMicrosiemens);
        }

        bool isConfirmed = nowMs - _candidateSinceMs >= ConfirmMs(seen);
        return isConfirmed && seen != Occupancy.Nobody && Become(seen, nowMs);
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
