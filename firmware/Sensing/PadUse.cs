namespace SmartMat.Sensing;

/// <summary>For how many means on end a person has been there, at the pace of a session.</summary>
/// <remarks>Outside a session frames come slowly, and who sleeps there hardly moves for minutes.</remarks>
public sealed class PadUse
{
    private bool _isMeanUsed;
    private long _notedMs;
    private int _used;
    private int _over;

    /// <summary>The newest three means were used, at least.</summary>
    public bool IsBlock => _used >= PadTuning.PadMeansPerBlock;

    /// <summary>The newest nine were, but for those since it is over.</summary>
    public bool IsWindow => _used >= PadTuning.PadMeansPerWindow;

    /// <summary>The person has gone, a few means ago at most.</summary>
    public bool IsOver => _over > 0;

    /// <summary>A person is there as of the newest frame.</summary>
    public bool IsPerson { get; private set; }

    /// <param name="isPerson">Somebody is there who is no thing.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void NoteFrame(bool isPerson, long nowMs)
    {
        _isMeanUsed &= isPerson && nowMs - _notedMs < Tuning.IdleScanMs;
        _notedMs = nowMs;
        IsPerson = isPerson;
    }

    /// <summary>A mean is complete.</summary>
    public void NoteMean()
    {
        if (_isMeanUsed)
        {
            _used = IsWindow ? _used : _used + 1;
            _over = 0;
        }
        else
        {
            _over++;
            _used = IsWindow && _over <= PadTuning.PadOverMeans ? _used : 0;
        }

        _isMeanUsed = IsPerson;
    }
}
