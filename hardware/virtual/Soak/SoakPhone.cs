using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Soak;

/// <summary>A household's phone: comes, sets the clock, fetches what is new, watches for a while, and goes.</summary>
public sealed class SoakPhone : IDisposable
{
    private const int SetClock = 0x0C;
    private const int Records = 0x20;
    private const int RecordTaken = 0x21;
    private const int LiveStart = 0x10;
    private const int RecordEvent = 0xC3;
    private const int SequenceAt = 4;
    private const uint FirstDayS = 1_790_000_000;
    private const long PatienceUs = 30_000_000;
    private const long LooksUs = 5_000_000;
    private const long LooksEveryUs = 250_000;

    private readonly VirtualMat _mat;
    private readonly SoakTally _tally;
    private readonly Verdicts _verdicts;
    private readonly HashSet<int> _known = new();
    private readonly PhoneClient _client;
    private readonly Dice _dice;
    private int _newest;

    public SoakPhone(VirtualMat mat, uint seed, SoakTally tally, Verdicts verdicts)
    {
        _mat = mat;
        _tally = tally;
        _verdicts = verdicts;
        _dice = Dice.Of("phone", seed);
        _client = PhoneSetup.Pair(mat, seed);
    }

    /// <summary>How wrong this phone's clock is, in s.</summary>
    public long WrongByS { get; set; }

    /// <param name="seconds">How long somebody looks at it.</param>
    /// <param name="isRude">It is gone without a word, in the middle of it.</param>
    /// <param name="mustOpen">The mat is awake and nobody else is connected.</param>
    public void Visit(int seconds, bool isRude, bool mustOpen)
    {
        _tally.PhoneVisits++;
        int mtu = _dice.Chance(0.2) ? 23 : 64 + _dice.Below(184);
        int boots = _mat.Chip.Boots;
        if (!TryOpen(mtu))
        {
            // A mat that only looked up for a moment may be asleep before the phone has found it.
            if (mustOpen && !_mat.Chip.IsAsleep && _mat.Chip.Boots == boots)
            {
                _verdicts.Break($"{_mat.Chip.NowUs / 1000} ms: the link does not open");
            }

            return;
        }

        if (isRude)
        {
            _client.Ask(LiveStart, 1, 20);
            _client.Run(seconds * 1_000_000L);
            _client.Disconnect();
            return;
        }

        TellTime();
        Fetch();
        _client.Ask(LiveStart, 1, (byte)(1 + _dice.Below(20)));
        _client.Run(seconds * 1_000_000L);
        _client.Disconnect();
    }

    public void Dispose()
    {
        _client.Dispose();
    }

    /// <summary>A phone looks about for a while: a mat that has only just woken does not advertise yet.</summary>
    private bool TryOpen(int mtu)
    {
        long untilUs = _mat.Chip.NowUs + LooksUs;
        while (!_client.TryOpen(mtu))
        {
            _client.Disconnect();
            if (_mat.Chip.NowUs >= untilUs)
            {
                return false;
            }

            _client.Run(LooksEveryUs);
        }

        return true;
    }

    private void TellTime()
    {
        uint utcS = (uint)(FirstDayS + (_mat.Chip.NowUs / 1_000_000) + WrongByS);
        byte[] time = BitConverter.GetBytes(utcS);
        _client.Ask(SetClock, time[0], time[1], time[2], time[3], 4);
    }

    private void Fetch()
    {
        int heard = _client.Messages.Count;
        byte[] from = BitConverter.GetBytes((ushort)(_newest + 1));
        _client.Send(Records, 1, 1, 3, 1, from[0], from[1]);
        bool isDone = false;
        _client.RunUntil(
            () =>
            {
                for (; heard < _client.Messages.Count && !isDone; heard++)
                {
                    byte[] plain = _client.Messages[heard].Plain;
                    if (plain[0] == RecordEvent)
                    {
                        Take(plain);
                    }

                    isDone = plain[0] == 0x80 && plain[1] == Records;
                }

                return isDone;
            },
            PatienceUs);
    }

    private void Take(byte[] plain)
    {
        int sequence = BitConverter.ToUInt16(plain, SequenceAt);
        _tally.Records++;
        if (!Crc16.IsSealed(plain[2..]))
        {
            _verdicts.Break($"{_mat.Chip.NowUs / 1000} ms: record {sequence} is broken");
        }

        if (sequence <= _newest || !_known.Add(sequence))
        {
            _verdicts.Break($"{_mat.Chip.NowUs / 1000} ms: record {sequence} came after {_newest}");
        }

        _newest = Math.Max(_newest, sequence);
        _client.Send(RecordTaken, (byte)sequence, (byte)(sequence >> 8));
    }
}
