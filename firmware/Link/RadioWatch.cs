using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>Notices a radio that is of no use any more, and starts it anew: the one path on which that happens.</summary>
/// <remarks>
/// Each time costs native memory for good, so it is done at most once in five minutes and ten times a boot, never while somebody
/// is connected who has proved the key, and never where it could be felt in a breath.
/// </remarks>
public sealed class RadioWatch
{
    private readonly ILink _link;
    private readonly EventRing _events;
    private int _connection;
    private int _handler;
    private long _connectedMs;
    private long _handlerMs;
    private long _heardMs;
    private long _restartedMs = -Tuning.RadioRestartGapMs;
    private int _silentMs = PowerTuning.RadioSilentMs;
    private bool _hasBegun;
    private bool _hasTried;

    public RadioWatch(ILink link, EventRing events)
    {
        _link = link;
        _events = events;
    }

    /// <summary>Restarts in this boot.</summary>
    public int Restarts { get; private set; }

    /// <summary>A handler hangs, and starting the radio anew has not helped: the thread that serves the button hangs with it.</summary>
    public bool IsBeyondHelp { get; private set; }

    /// <param name="isOpen">Whoever is connected has proved the key.</param>
    /// <param name="isQuiet">The radio may stop for half a second: no edge of the breath is near.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(bool isOpen, bool isQuiet, long nowMs)
    {
        Look(isOpen, nowMs);
        RadioFault fault = FaultNow(isOpen, nowMs);
        IsBeyondHelp = fault == RadioFault.Overdue && _hasTried && isQuiet;
        if (fault == RadioFault.None || !isQuiet || nowMs - _restartedMs < Tuning.RadioRestartGapMs
            || Restarts >= Tuning.RadioRestartsPerBoot)
        {
            return;
        }

        // Twice as patient after each restart that brought nobody: a mat without a phone keeps its restarts for strangers.
        _silentMs = fault == RadioFault.Silent && _silentMs < int.MaxValue / 2 ? _silentMs * 2 : _silentMs;
        _hasTried = fault == RadioFault.Overdue;
        _heardMs = nowMs;
        _handlerMs = nowMs;
        _restartedMs = nowMs;
        Restarts++;
        _events.Put(MatEvent.RadioRestarted, (int)fault, Restarts, nowMs);
        _link.Restart();
    }

    private void Look(bool isOpen, long nowMs)
    {
        bool isNew = _link.Connection != _connection || !_hasBegun;
        _hasBegun = true;
        if (isNew || isOpen || !_link.IsConnected)
        {
            _connectedMs = nowMs;
        }

        if (isNew || _link.IsConnected)
        {
            _heardMs = nowMs;
            _silentMs = isOpen ? PowerTuning.RadioSilentMs : _silentMs;
        }

        if (_link.HandlersBegun == _link.HandlersDone || _link.HandlersBegun != _handler)
        {
            _handler = _link.HandlersBegun;
            _handlerMs = nowMs;
            _hasTried = false;
        }

        _connection = _link.Connection;
    }

    private RadioFault FaultNow(bool isOpen, long nowMs)
    {
        if (isOpen)
        {
            return RadioFault.None;
        }

        if (nowMs - _handlerMs >= PowerTuning.HandlerOverdueMs)
        {
            return RadioFault.Overdue;
        }

        if (nowMs - _connectedMs >= Tuning.StrangerMs)
        {
            return RadioFault.Stranger;
        }

        return nowMs - _heardMs >= _silentMs ? RadioFault.Silent : RadioFault.None;
    }
}
