using System;
using System.Collections.Generic;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Phone;

/// <summary>What a phone has heard: joins pieces, opens messages, knows when it is time to say so.</summary>
public sealed class PhoneEar
{
    private const int MessagesPerAcknowledgement = 3;
    private const long AcknowledgeUs = 100_000;

    /// <summary>Said again after this, so that a lost message does not stop the next.</summary>
    private const long SilenceUs = 1_500_000;

    private PhonePieces _pieces = new();
    private int _sinceAcknowledgement;
    private long _heardUs;
    private long _saidUs = long.MaxValue / 2;
    private int _piecesOfMessage;
    private int _bytesOfMessage;

    /// <summary>Everything opened in this connection, oldest first.</summary>
    public List<PhoneMessage> Messages { get; } = new();

    /// <summary>Called for each message as it comes.</summary>
    public Action<PhoneMessage>? Heard { get; set; }

    /// <summary>Called with each piece before it is joined; returning false loses it.</summary>
    public Func<byte[], bool>? Arriving { get; set; }

    /// <summary>Whether messages are kept; a long run has no room for them.</summary>
    public bool Keeps { get; set; } = true;

    /// <summary>Notifications that opened to nothing.</summary>
    public int Unopened { get; private set; }

    /// <summary>Messages that lost a piece.</summary>
    public int Lost => _pieces.Lost;

    public bool IsAcknowledgementDue(long nowUs)
    {
        return _sinceAcknowledgement >= MessagesPerAcknowledgement
            || (_sinceAcknowledgement > 0 && nowUs - _heardUs >= AcknowledgeUs)
            || nowUs - _saidUs >= SilenceUs;
    }

    public void NoteAcknowledged(long nowUs)
    {
        _saidUs = nowUs;
        _sinceAcknowledgement = 0;
    }

    public void Forget()
    {
        _pieces = new PhonePieces();
        _sinceAcknowledgement = 0;
        _piecesOfMessage = 0;
        _bytesOfMessage = 0;
        _saidUs = long.MaxValue / 2;
        Messages.Clear();
    }

    public void Listen(Radio radio, PhoneSeal? seal, long nowUs)
    {
        ArgumentNullException.ThrowIfNull(radio);
        while (radio.TryReceive(out Notification? notification))
        {
            if (Arriving?.Invoke(notification!.Value) ?? true)
            {
                Take(notification!, seal, nowUs);
            }
        }
    }

    private void Take(Notification notification, PhoneSeal? seal, long nowUs)
    {
        _piecesOfMessage++;
        _bytesOfMessage += notification.Value.Length + 3;
        byte[]? message = _pieces.Join(notification.Value);
        if (message is null)
        {
            return;
        }

        byte[]? plain = seal?.TryOpen(message);
        PhoneMessage heard = new(
            plain ?? message, notification.SentUs, notification.ArrivedUs, _piecesOfMessage, _bytesOfMessage);
        _piecesOfMessage = 0;
        _bytesOfMessage = 0;
        if (plain is null)
        {
            Unopened++;
            return;
        }

        _sinceAcknowledgement++;
        _heardUs = nowUs;
        _saidUs = Math.Min(_saidUs, nowUs);
        if (Keeps)
        {
            Messages.Add(heard);
        }

        Heard?.Invoke(heard);
    }
}
