namespace SmartMat.Link;

/// <summary>Tells the phone what happens, and once more what it missed.</summary>
public sealed class EventDesk : IDesk
{
    public const byte Marker = 0xC1;
    public const int Length = 11;

    private const int Reserve = 2;

    private readonly EventRing _events;
    private readonly byte[] _message = new byte[Length];
    private int _seen;
    private int _next;

    public EventDesk(EventRing events)
    {
        _events = events;
    }

    public Alert Alert { get; } = new Alert();

    /// <summary>Number of the newest event; its low byte is on the wire.</summary>
    public int Newest => _events.Next - 1;

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op == Op.EventsSince || op == Op.AcknowledgeAlert;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        if (request.ParamCount != 1)
        {
            return Result.InvalidParameter;
        }

        if (request.Op == Op.AcknowledgeAlert)
        {
            return Alert.TryAcknowledge(request.U8(0)) ? Result.Success : Result.WrongState;
        }

        // How many after the one that the phone knows; what the ring has lost it cannot tell.
        int missed = (_events.Next - 1 - request.U8(0)) & 0xFF;
        int kept = _events.Next < EventRing.Capacity ? _events.Next : EventRing.Capacity;
        missed = missed < kept ? missed : kept;
        _next = _events.Next - missed;
        answer.U8(missed);
        return Result.Success;
    }

    /// <summary>A phone has come: from now on it hears what happens.</summary>
    public void Begin()
    {
        _next = _events.Next;
    }

    /// <summary>Every tick, with or without a phone: alerts are found here.</summary>
    /// <returns>True if a warning was felt.</returns>
    public bool Watch()
    {
        bool isWarning = false;
        for (; _seen < _events.Next; _seen++)
        {
            if (_events.TryRead(_seen, out MatEvent kind, out int value, out int detail, out long atMs)
                && (kind == MatEvent.Fault || (kind == MatEvent.Dwell && detail == (int)Session.DwellStage.Limit)))
            {
                Alert.Raise(_seen);
                isWarning |= kind == MatEvent.Dwell;
            }
        }

        return isWarning;
    }

    /// <summary>Sends what has happened, oldest first, then an alert that nobody has acknowledged.</summary>
    public void Update(Channel channel, long nowMs)
    {
        while (_next < _events.Next && channel.HasRoom(Length, Reserve))
        {
            Tell(channel, _next, nowMs);
            _next++;
        }

        if (_next == _events.Next && Alert.IsDue(nowMs) && channel.HasRoom(Length, Reserve))
        {
            Tell(channel, Alert.Number, nowMs);
        }
    }

    private void Tell(Channel channel, int number, long nowMs)
    {
        if (number == Alert.Number)
        {
            Alert.NoteTold(nowMs);
        }

        if (!_events.TryRead(number, out MatEvent kind, out int value, out int detail, out long atMs))
        {
            // The ring has gone over it.
            return;
        }

        _message[0] = Marker;
        _message[1] = (byte)number;
        _message[2] = (byte)kind;
        Wire.PutU16(_message, 3, value);
        Wire.PutU16(_message, 5, detail);
        Wire.PutU32(_message, 7, (uint)(nowMs - atMs));
        channel.TrySend(_message, Length, Reserve);
    }
}
