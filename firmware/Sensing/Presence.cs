namespace SmartMat.Sensing;

/// <summary>Who is there, with a memory: contact, then what it is, then gone.</summary>
public sealed class Presence
{
    private readonly PostureWatch _watch = new PostureWatch();
    private Occupancy _candidate = Occupancy.Contact;
    private long _candidateSinceMs;
    private long _touchedMs;
    private long _cameMs;
    private long _lightSinceMs;
    private long _faintSinceMs;
    private int _settledMicrosiemens;
    private int _skipped;

    public Occupancy Occupancy { get; private set; } = Occupancy.Unknown;

    /// <summary>When <see cref="Occupancy"/> last changed.</summary>
    public long SinceMs { get; private set; }

    /// <summary>Somebody or something is there, or was until a moment ago.</summary>
    public bool IsSomeone => Occupancy >= Occupancy.Contact;

    /// <summary>What the last looks saw, by its finer kind; means something once somebody is known.</summary>
    public PostureKind Posture => _watch.Kind;

    /// <summary>The next ticks have a look to do, and little time for more.</summary>
    public bool IsLooking => _watch.IsLooking;

    /// <summary>Nothing can be known just now.</summary>
    public bool Forget(long nowMs)
    {
        return Become(Occupancy.Unknown, nowMs);
    }

    /// <summary>Takes a frame: whether anything is there at all, and whether it has gone.</summary>
    /// <param name="load">uS above empty, by zone; must stay as it is until the next frame.</param>
    /// <param name="shape">Of the same frame; must stay as it is as well.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if <see cref="Occupancy"/> changed.</returns>
    public bool Update(int[] load, LoadShape shape, long nowMs)
    {
        bool isTouched = shape.TotalMicrosiemens >= Tuning.ContactMicrosiemens;
        if (isTouched && !IsSkipped())
        {
            _watch.Take(load, shape, Occupancy == Occupancy.Lying, nowMs);
        }

        if (!isTouched)
        {
            _touchedMs = nowMs;
            _candidate = Occupancy.Contact;
            _candidateSinceMs = nowMs;
            _watch.Reset(nowMs);
        }

        if (IsGone(shape, nowMs))
        {
            return Become(Occupancy.Nobody, nowMs);
        }

        if (Occupancy == Occupancy.Lying)
        {
            Settle(shape.TotalMicrosiemens);
        }

        bool isKnown = Occupancy >= Occupancy.Contact;
        return !isKnown && isTouched && nowMs - _touchedMs >= Tuning.ContactMs && Become(Occupancy.Contact, nowMs);
    }

    /// <summary>Looks on at the newest frame, a step a call, in the ticks between frames.</summary>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if <see cref="Occupancy"/> changed.</returns>
    public bool Look(long nowMs)
    {
        if (!_watch.Step())
        {
            return false;
        }

        Occupancy seen = SeenNow(nowMs);
        if (seen != _candidate)
        {
            _candidate = seen;
            _candidateSinceMs = nowMs;
        }

        // A bag is put down at once and then is still; whoever lies down takes a while.
        bool mayLie = _candidate != Occupancy.Lying || Occupancy == Occupancy.Lying || _watch.IsAlive;
        return IsSomeone && mayLie && nowMs - _candidateSinceMs >= ConfirmMs(_candidate) && Become(_candidate, nowMs);
    }

    /// <summary>What the last looks saw, in the light of what is known.</summary>
    private Occupancy SeenNow(long nowMs)
    {
        Occupancy seen = _watch.Seen;
        if (Occupancy == Occupancy.Lying)
        {
            return seen;
        }

        // Things do not move. People do, so what was taken for a person stays one, and nothing still begins to lie.
        if (_watch.IsStill && (Occupancy == Occupancy.Contact || seen == Occupancy.Lying))
        {
            return Occupancy.Object;
        }

        // Whoever has long been something else passes through shapes that look a little like lying.
        bool isKnown = nowMs - _cameMs >= Tuning.NewsMs;
        return seen == Occupancy.Lying && isKnown && _watch.Lead < Tuning.KnownMargin ? Occupancy : seen;
    }

    /// <summary>Whoever lies there is looked at less often: turning over is slow.</summary>
    private bool IsSkipped()
    {
        _skipped = Occupancy == Occupancy.Lying && _skipped < Tuning.ScansPerLook - 1 ? _skipped + 1 : 0;
        return _skipped != 0;
    }

    private int ConfirmMs(Occupancy seen)
    {
        if (Occupancy == Occupancy.Lying)
        {
            return Tuning.StopLyingMs;
        }

        if (seen != Occupancy.Lying)
        {
            return Tuning.PostureMs;
        }

        // Whoever sits or kneels passes through shapes that look like lying; whoever has only just come does not.
        if (Occupancy != Occupancy.Contact && Occupancy != Occupancy.Object)
        {
            return Tuning.ChangeToLyingMs;
        }

        return _watch.Lead >= Tuning.SureMargin ? Tuning.SureLyingMs : Tuning.LyingMs;
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
        // About a second up and a minute down, at 20 frames/s: what somebody has left behind must not become the measure.
        int change = totalMicrosiemens - _settledMicrosiemens;
        _settledMicrosiemens = _settledMicrosiemens == 0 ? totalMicrosiemens : _settledMicrosiemens + (change / (change > 0 ? 16 : 1_024));
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
        else if (!IsSomeone)
        {
            _cameMs = nowMs;
        }

        Occupancy = next;
        SinceMs = nowMs;
        return true;
    }
}
