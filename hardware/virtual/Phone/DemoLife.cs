using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Phone;

/// <summary>Three weeks with the mat in a few minutes: short sessions on earlier days, then one that the phone watches.</summary>
public sealed class DemoLife : IDisposable
{
    /// <summary>A Monday evening in local time; the page moves it to today.</summary>
    public const uint FirstUtcS = 1_793_646_000;

    private const uint DayS = 86_400;
    private const int Mtu = 247;
    private const int Hz = 5;
    /// <summary>Longer than a session waits for somebody who got off.</summary>
    private const int BetweenS = 150;

    /// <summary>The mat starts nothing by itself within half an hour of a session.</summary>
    private const int CoolDownS = 1_860;

    private const int ShownS = 300;

    /// <summary>Day, minutes (those of the starter plan's days 1 to 12), tightness before and after; 0 is no answer.</summary>
    private static readonly (int Day, int Minutes, byte Before, byte After)[] s_evenings =
    {
        (0, 5, 8, 7), (1, 5, 7, 0), (2, 5, 8, 6), (4, 6, 7, 6), (5, 7, 7, 5), (7, 8, 6, 5),
        (8, 10, 0, 5), (10, 11, 6, 4), (12, 13, 6, 4), (14, 15, 5, 4), (16, 16, 5, 3), (18, 17, 4, 3),
    };

    private readonly long[] _comesUs = new long[s_evenings.Length + 1];
    private readonly VirtualMat _mat;
    private readonly PhoneClient _phone;
    private readonly DemoTape _tape = new();
    private readonly HashSet<string> _chapters = new();
    private bool _isRecording;
    private bool _hasStarted;

    public DemoLife(uint seed)
    {
        _mat = new VirtualMat(SceneOf(seed), seed);
        _phone = PhoneSetup.Pair(_mat, seed);
        _phone.Ear.Heard = Hear;
    }

    public DemoTape Tape => _tape;

    /// <summary>The mat's time at the tape's first entry.</summary>
    public static uint ShownUtcS => FirstUtcS + ((uint)(s_evenings[^1].Day + 1) * DayS);

    /// <param name="progress">Told after each session: how many of how many.</param>
    /// <param name="isCancelled">Asked between sessions.</param>
    /// <returns>False if it was broken off.</returns>
    public bool Run(Action<int, int> progress, Func<bool> isCancelled)
    {
        ArgumentNullException.ThrowIfNull(progress);
        ArgumentNullException.ThrowIfNull(isCancelled);
        Open();
        for (int evening = 0; evening < s_evenings.Length; evening++)
        {
            if (isCancelled())
            {
                return false;
            }

            LiveThrough(evening);
            progress(evening + 1, _comesUs.Length);
        }

        Show();
        progress(_comesUs.Length, _comesUs.Length);
        return true;
    }

    public void Dispose()
    {
        _phone.Dispose();
        _mat.Dispose();
    }

    private Scene SceneOf(uint seed)
    {
        Dice dice = Dice.Of("demo", seed);
        LyingStay stay = new(Person.Adult(74, dice), new LyingPlan(dice) { IsHeadOffMat = true }, dice);
        long nowUs = Moments.Seconds(30);
        for (int i = 0; i < _comesUs.Length; i++)
        {
            bool isShown = i == s_evenings.Length;
            nowUs += isShown ? Moments.Seconds(CoolDownS) : 0;
            _comesUs[i] = nowUs;
            long leaveUs = nowUs + Moments.Seconds(isShown ? ShownS + 60 : (s_evenings[i].Minutes * 60) + 20);
            stay.Arrive(nowUs).FidgetUntil(leaveUs).Leave(leaveUs);
            nowUs = leaveUs + Moments.Seconds(BetweenS);
        }

        return new Scene("demo", nowUs, new[] { stay.Actor }, stay.Visits);
    }

    private void Open()
    {
        RunTo(_comesUs[0] - Moments.Seconds(8));
        if (!_phone.TryOpen(Mtu))
        {
            throw new InvalidOperationException("the phone found no mat");
        }

        SetClock(FirstUtcS);
        _phone.Ask(0x35, 1, 0, 0, 0);
    }

    private void LiveThrough(int evening)
    {
        (int day, int minutes, byte before, byte after) = s_evenings[evening];
        RunTo(_comesUs[evening] - Moments.Seconds(5));
        SetClock(FirstUtcS + ((uint)day * DayS));
        Rate(0, before);
        RunTo(_comesUs[evening] + Moments.Seconds(6));
        // The plan's session of the day, as long as the plan has it.
        _phone.Ask(0x01, 0, 0, 1);
        RunTo(_comesUs[evening] + Moments.Seconds((minutes * 60) + BetweenS - 10));
        Rate(1, after);
    }

    private void Rate(byte phase, byte rating)
    {
        if (rating > 0)
        {
            _phone.Ask(0x36, phase, 2, rating, 0, 0);
        }
    }

    private void SetClock(uint utcS)
    {
        byte[] time = BitConverter.GetBytes(utcS);
        _phone.Ask(0x0C, time[0], time[1], time[2], time[3], 0);
    }

    /// <summary>Everything that the page would ask for, and every message, from before the first touch until after the last.</summary>
    private void Show()
    {
        long comesUs = _comesUs[^1];
        RunTo(comesUs - Moments.Seconds(6));
        SetClock(ShownUtcS);
        SetTarget();
        _isRecording = true;
        Ask(0x09);
        FetchRecords();
        Ask(0x30, 0x32, 0x34, 0x52, 0x53, 0x54, 0x58);
        _tape.Answer(_mat.Chip.NowUs, _phone.Ask(0x50, 0));
        _phone.Ask(0x10, 1, Hz);
        long endUs = comesUs + Moments.Seconds(ShownS + 80);
        Mark("start", 0);
        for (int second = 0; _mat.Chip.NowUs < endUs; second++)
        {
            Mark("live", comesUs + Moments.Seconds(80));
            Mark("end", comesUs + Moments.Seconds(ShownS - 5));
            Ask(second % 5 == 0 ? [0x09, 0x0D, 0x0E, 0x37] : [0x09, 0x0D]);
            _phone.Run(Moments.Seconds(1));
        }
    }

    /// <summary>Once, when its time has come.</summary>
    private void Mark(string chapter, long fromUs)
    {
        if (_mat.Chip.NowUs >= fromUs && _chapters.Add(chapter))
        {
            _tape.Mark(_mat.Chip.NowUs, chapter);
        }
    }

    private void SetTarget()
    {
        byte[]? settings = _phone.Ask(0x30);
        if (settings is [_, _, _, _, .. byte[] wanted])
        {
            wanted[3] = ShownS & 0xFF;
            wanted[4] = ShownS >> 8;
            // Lying down begins a free session: the plan's would be longer than a visitor's patience.
            wanted[11] = 0;
            _phone.Ask(0x31, wanted);
        }
    }

    private void Ask(params byte[] ops)
    {
        foreach (byte op in ops)
        {
            _tape.Answer(_mat.Chip.NowUs, _phone.Ask(op));
        }
    }

    /// <summary>Asks for all, and acknowledges each as it comes: see <see cref="Hear"/>.</summary>
    private void FetchRecords()
    {
        _phone.Ear.Keeps = true;
        _phone.Ask(0x20, 1, 3, 1, 1, 0);
    }

    private void Hear(PhoneMessage message)
    {
        byte[] plain = message.Plain;
        if (!_isRecording || plain[0] < 0xC0)
        {
            return;
        }

        _tape.Message(message.ArrivedUs, plain);
        if (plain[0] == 0xC3)
        {
            // The number is at 2 of the record.
            _phone.Send(0x21, plain[4], plain[5]);
        }

        _hasStarted |= plain[0] == 0xC1 && plain[2] == (byte)MatEvent.SessionStarted;
    }

    /// <summary>The mat has started by itself: without that there is nothing to show.</summary>
    public bool HasStarted => _hasStarted;

    private void RunTo(long us)
    {
        _phone.Run(Math.Max(0, us - _mat.Chip.NowUs));
    }
}
