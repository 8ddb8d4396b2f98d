using System.Collections.Generic;
using System;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Fuzz;

/// <summary>Attacks without the key: malformed, cut, replayed, oversized, foreign; storms; disconnects in mid-message.</summary>
public sealed class Strangers
{
    private const int Kept = 64;

    private readonly FuzzPhone _phone;
    private readonly Attacks _attacks;
    private readonly Verdicts _verdicts;
    private readonly List<byte[]> _recorded = new();
    private int _sessionsEnded;

    public Strangers(FuzzPhone phone, Verdicts verdicts)
    {
        ArgumentNullException.ThrowIfNull(phone);
        _phone = phone;
        _attacks = phone.Attacks;
        _verdicts = verdicts;
        phone.Mat.Happened += line => _sessionsEnded += line.Event == "session-ended" ? 1 : 0;
    }

    public void Attack()
    {
        Radio radio = _phone.Client.Radio;
        switch (_attacks.Roll(13))
        {
            case 0: Come(); return;
            case 1: radio.Subscribe(PhoneClient.Outbox, _attacks.Roll(8) != 0); break;
            case 2: radio.Write(PhoneClient.Hello, _attacks.Bytes(1 + _attacks.Roll(40))); break;
            case 3: radio.Write(PhoneClient.Hello, _attacks.Bytes(_attacks.Roll(513))); break;
            case 4: radio.Read(_attacks.Roll(2) == 0 ? PhoneClient.Hello : PhoneClient.Feature); break;
            case 5: radio.Write(PhoneClient.Outbox, _attacks.Bytes(20)); break;
            case 6: Replay(); break;
            case 7: Flip(); break;
            case 8: LeaveInMidMessage(); break;
            default: radio.Write(PhoneClient.Inbox, _attacks.Bytes(InboxLength())); break;
        }

        _phone.Settle(10_000);
        if (_attacks.Roll(4) == 0)
        {
            radio.Subscribe(PhoneClient.Outbox, true);
        }
    }

    private int InboxLength()
    {
        return _attacks.Roll(10) == 0 ? _attacks.Roll(513) : 1 + _attacks.Roll(60);
    }

    private void Replay()
    {
        if (_recorded.Count > 0)
        {
            _phone.Client.SendRaw(_recorded[_attacks.Roll(_recorded.Count)]);
        }
    }

    /// <summary>A sealed message with a bit flipped, cut off or made longer.</summary>
    private void Flip()
    {
        if (_phone.Client.Seal is not PhoneSeal seal)
        {
            return;
        }

        uint counter = seal.NextCounter;
        byte[] message = seal.Seal(_attacks.Plain(_phone.NextTag()));
        if (_recorded.Count < Kept)
        {
            _recorded.Add((byte[])message.Clone());
        }

        message[_attacks.Roll(message.Length)] ^= (byte)(1 << _attacks.Roll(8));
        Array.Resize(ref message, _attacks.Roll(3) == 0 ? 1 + _attacks.Roll(message.Length + 20) : message.Length);
        _phone.Client.SendRaw(message);
        seal.NextCounter = counter;
    }

    private void LeaveInMidMessage()
    {
        if (_attacks.Roll(16) == 0)
        {
            _phone.Client.Radio.Write(PhoneClient.Inbox, [1, .. _attacks.Bytes(10)]);
            _phone.Client.Disconnect();
        }
    }

    /// <summary>Somebody else comes, with a wrong key or none, in the middle of whatever was.</summary>
    private void Come()
    {
        if (_attacks.Roll(3) != 0)
        {
            return;
        }

        string kept = _phone.Kept();
        int sessionsEnded = _sessionsEnded;
        _phone.Client.Disconnect();
        long before = _phone.Packets;
        int storm = _attacks.Roll(4);
        for (int i = 0; i < storm; i++)
        {
            _phone.ComeAndGo();
        }

        if (_phone.TryOpenAs(_attacks.Bytes(16)))
        {
            _verdicts.Break("no bypass: a foreign key opened the mat");
        }

        _phone.Client.Radio.Write(PhoneClient.Inbox, _attacks.Bytes(30));
        _phone.Settle(50_000);
        _phone.Client.Disconnect();
        if (_phone.Packets != before)
        {
            _verdicts.Break("no bypass: something left the Outbox before unlock");
        }

        // A session that ended meanwhile may well have changed the plan.
        if (_phone.Open() && kept.Length > 0 && _phone.Kept() is { Length: > 0 } now && now != kept && _sessionsEnded == sessionsEnded)
        {
            _verdicts.Break($"no bypass: a stranger changed what is kept from {kept} to {now}");
        }
    }
}
