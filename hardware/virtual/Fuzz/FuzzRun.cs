using System;
using System.Collections.Generic;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Fuzz;

/// <summary>One hostile phone beside one whole mat, with the radio's traps armed: every one that fires is a crash.</summary>
public sealed class FuzzRun : IDisposable
{
    private const int IntervalUs = 7_500;
    private const int CasesPerLook = 20_000;

    private readonly VirtualMat _mat;
    private readonly PhoneClient _phone;
    private readonly Attacks _attacks;
    private readonly Coverage _coverage = new();
    private readonly HeapWatch _heap = new();
    private readonly TimerWatch _timer;
    private readonly List<byte[]> _recorded = new();
    private readonly byte[] _key;
    private byte _tag;
    private long _sealed;
    private long _foreign;
    private long _opened;
    private int _outboxPackets;

    public FuzzRun(uint seed)
    {
        _attacks = new Attacks(seed);
        _mat = new VirtualMat(new SleeperForever(), seed);
        _mat.Board.KeepsLines = false;
        _phone = PhoneSetup.Pair(_mat, seed);
        _key = _phone.Key;
        _phone.Ear.Keeps = false;
        _phone.Ear.Heard = Hear;
        _phone.Ear.Arriving = Count;
        _timer = new TimerWatch(_mat, Verdicts);
    }

    public Verdicts Verdicts { get; } = new();

    public void Play(long cases)
    {
        for (long one = 0; one < cases && Verdicts.AreGood; one++)
        {
            Attack();
            if (one % CasesPerLook == CasesPerLook - 1)
            {
                Look(one);
            }
        }

        Look(cases);
    }

    public IEnumerable<string> Report()
    {
        yield return $"cases                 {_sealed + _foreign}: {_sealed} sealed with the key, {_foreign} without it";
        yield return $"connections opened    {_opened}; virtual time {_mat.Chip.NowUs / 1_000_000} s; radio started {_mat.Chip.Radio.Starts} times";
        yield return $"op x result           {_coverage.Pairs()} pairs reached";
        foreach (string line in _coverage.Lines())
        {
            yield return line;
        }

        yield return $"heap of the process   {_heap}";
        yield return $"session timer         {_timer}";
        foreach (string broken in Verdicts.Broken)
        {
            yield return "VERDICT BROKEN: " + broken;
        }

        yield return Verdicts.AreGood ? "all verdicts hold" : "fuzz failed";
    }

    public void Dispose()
    {
        _phone.Dispose();
        _mat.Dispose();
    }

    private void Attack()
    {
        if (_attacks.Roll(2) == 0 && Open())
        {
            _sealed++;
            _phone.Send(_attacks.Plain(_attacks.Roll(8) == 0 ? _tag : ++_tag));
            _phone.Run(_attacks.Roll(4) == 0 ? 10_000 : 5_000);
        }
        else
        {
            _foreign++;
            AttackWithoutKey();
        }
    }

    private bool Open()
    {
        if (_phone.Seal is not null && _mat.Chip.Radio.IsConnected)
        {
            return true;
        }

        _phone.Disconnect();
        bool isOpen = _phone.TryOpen(23 + _attacks.Roll(225), IntervalUs);
        _opened += isOpen ? 1 : 0;
        if (!isOpen)
        {
            Verdicts.Break("no deadlock: the key does not open the mat any longer");
        }

        return isOpen;
    }

    private void AttackWithoutKey()
    {
        Radio radio = _mat.Chip.Radio;
        switch (_attacks.Roll(12))
        {
            case 0: Strange(); return;
            case 1: radio.Subscribe(PhoneClient.Outbox, _attacks.Roll(8) != 0); break;
            case 2: radio.Write(PhoneClient.Hello, _attacks.Bytes(1 + _attacks.Roll(40))); break;
            case 3: radio.Write(PhoneClient.Hello, _attacks.Bytes(_attacks.Roll(513))); break;
            case 4: radio.Read(_attacks.Roll(2) == 0 ? PhoneClient.Hello : PhoneClient.Feature); break;
            case 5: radio.Write(PhoneClient.Outbox, _attacks.Bytes(20)); break;
            case 6: Replay(); break;
            case 7: Flip(); break;
            default: radio.Write(PhoneClient.Inbox, _attacks.Bytes(_attacks.Roll(10) == 0 ? _attacks.Roll(513) : 1 + _attacks.Roll(60))); break;
        }

        _phone.Run(5_000);
        KeepSubscribed(radio);
    }

    /// <summary>What was recorded once, again.</summary>
    private void Replay()
    {
        if (_recorded.Count > 0)
        {
            _phone.SendRaw(_recorded[_attacks.Roll(_recorded.Count)]);
        }
    }

    /// <summary>A sealed message with a bit flipped, cut off or made longer.</summary>
    private void Flip()
    {
        if (_phone.Seal is not PhoneSeal seal)
        {
            return;
        }

        uint counter = seal.NextCounter;
        byte[] message = seal.Seal(_attacks.Plain(_tag));
        if (_recorded.Count < 64)
        {
            _recorded.Add((byte[])message.Clone());
        }

        message[_attacks.Roll(message.Length)] ^= (byte)(1 << _attacks.Roll(8));
        Array.Resize(ref message, _attacks.Roll(3) == 0 ? 1 + _attacks.Roll(message.Length + 20) : message.Length);
        _phone.SendRaw(message);
        seal.NextCounter = counter;
    }

    /// <summary>Somebody else comes, with a wrong key or none, in the middle of whatever was.</summary>
    private void Strange()
    {
        if (_attacks.Roll(8) != 0)
        {
            return;
        }

        _phone.Disconnect();
        int before = _outboxPackets;
        int storm = _attacks.Roll(4);
        for (int i = 0; i < storm; i++)
        {
            _phone.TryConnect(23, IntervalUs);
            _phone.Disconnect();
        }

        _phone.Key = _attacks.Bytes(16);
        if (_phone.TryOpen(247, IntervalUs))
        {
            Verdicts.Break("no bypass: a foreign key opened the mat");
        }

        _mat.Chip.Radio.Write(PhoneClient.Inbox, _attacks.Bytes(30));
        _phone.Run(50_000);
        _phone.Key = _key;
        _phone.Disconnect();
        if (_outboxPackets != before)
        {
            Verdicts.Break("no bypass: something left the Outbox before unlock");
        }
    }

    private void KeepSubscribed(Radio radio)
    {
        if (_attacks.Roll(4) == 0)
        {
            radio.Subscribe(PhoneClient.Outbox, true);
        }
    }

    private bool Count(byte[] piece)
    {
        _outboxPackets++;
        return true;
    }

    private void Hear(PhoneMessage message)
    {
        if (message.Plain[0] == 0x80)
        {
            _coverage.Note(message.Plain);
        }
        else if (_phone.Messages.Count == 0)
        {
            // The first one of a connection is what TryOpen waits for.
            _phone.Messages.Add(message);
        }
    }

    private void Look(long cases)
    {
        if (_mat.Chip.Boots > 1)
        {
            Verdicts.Break("no crash: the mat has rebooted");
        }

        _timer.Look();
        _heap.Look(cases, Verdicts);
    }
}
