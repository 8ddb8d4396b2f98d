namespace SmartMat.Sensing;

/// <summary>Whole-mat trouble that is no broken pad: what stays after somebody has left, and what covers the mat for long.</summary>
public sealed class ThingWatch
{
    private bool _wasPerson;
    private bool _isThing;
    private long _thingSinceMs;

    /// <summary>Somebody left, and a load stayed behind that does not move: a wet mat, or a thing.</summary>
    public bool IsResidue { get; private set; }

    /// <summary>Something has lain still on most bands for minutes: the mat is rolled up, or covered.</summary>
    public bool IsCovered { get; private set; }

    /// <param name="occupancy">As of this frame.</param>
    /// <param name="shape">Of this frame.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(Occupancy occupancy, LoadShape shape, long nowMs)
    {
        if (shape.TotalMicrosiemens < Tuning.ContactMicrosiemens)
        {
            _wasPerson = false;
            _isThing = false;
            IsResidue = false;
            IsCovered = false;
            return;
        }

        bool isPerson = occupancy >= Occupancy.Lying && occupancy <= Occupancy.OtherPerson;
        _wasPerson |= isPerson;
        if (occupancy != Occupancy.Object)
        {
            _isThing = false;
            IsResidue &= !isPerson;
            IsCovered &= !isPerson;
            return;
        }

        if (!_isThing)
        {
            _isThing = true;
            _thingSinceMs = nowMs;
        }

        long forMs = nowMs - _thingSinceMs;
        IsResidue |= _wasPerson && forMs >= PadTuning.ResidueMs;
        IsCovered |= !_wasPerson && forMs >= PadTuning.CoveredMs && shape.LoadedBands >= PadTuning.CoveredBands;
    }
}
