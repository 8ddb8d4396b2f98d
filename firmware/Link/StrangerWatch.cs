using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>Throws out who holds the only connection and proves nothing. The one path on which the radio is started anew.</summary>
public sealed class StrangerWatch
{
    private readonly ILink _link;
    private int _connection = -1;
    private long _sinceMs;
    private long _restartedMs = -Tuning.RadioRestartGapMs;
    private int _restarts;

    public StrangerWatch(ILink link)
    {
        _link = link;
    }

    /// <param name="isOpen">Whoever is connected has proved the key.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(bool isOpen, long nowMs)
    {
        if (isOpen || !_link.IsConnected || _link.Connection != _connection)
        {
            _connection = _link.Connection;
            _sinceMs = nowMs;
            return;
        }

        if (nowMs - _sinceMs < Tuning.StrangerMs || nowMs - _restartedMs < Tuning.RadioRestartGapMs
            || _restarts >= Tuning.RadioRestartsPerBoot)
        {
            return;
        }

        _restartedMs = nowMs;
        _restarts++;
        _link.Restart();
    }
}
