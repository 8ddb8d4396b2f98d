using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Lives;

/// <summary>A mat that is lived with for weeks: visits come one after the other, and the hours between are skipped.</summary>
/// <remarks>Skipping moves the chip's clock with nobody on the mat and every thread asleep; what runs before and after is the real firmware.</remarks>
public sealed class LivedMat : IDisposable
{
    private const long SecondUs = 1_000_000;
    private const long HourUs = 3600 * SecondUs;

    /// <summary>Power comes at seven in the morning of day 0, 1 September 2026, two hours east of Greenwich.</summary>
    private const double PowerHour = 7;
    private const uint PowerUtcS = 1_788_238_800;
    private const byte ZoneQuarters = 8;

    /// <summary>Whoever gets up as the mat asks for sits for a moment first.</summary>
    private const double SlowlyS = 4;

    private readonly Dice _dice;
    private readonly uint _seed;
    private PhoneClient? _phone;
    private bool _isOver;

    public LivedMat(string name, uint seed)
    {
        _dice = Dice.Of("life-" + name, seed);
        _seed = seed;
        Owner = Person.Adult(_dice.Between(55, 95), _dice);
        Mat = new VirtualMat(Nobody(), seed);
        Mat.Happened += Note;
        Run(15);
    }

    public VirtualMat Mat { get; }

    public Person Owner { get; }

    /// <summary>What happened, by day.</summary>
    public SortedDictionary<int, LifeDay> Days { get; } = new();

    public int Day => (int)(((Mat.Chip.NowUs / (double)HourUs) + PowerHour) / 24);

    public LifeDay Today
    {
        get
        {
            if (!Days.TryGetValue(Day, out LifeDay? today))
            {
                today = Days[Day] = new LifeDay();
            }

            return today;
        }
    }

    /// <summary>Nothing happens until then; goes nowhere if that is past.</summary>
    public void WaitUntil(int day, double hour)
    {
        long untilUs = (long)(((day * 24) + hour - PowerHour) * HourUs);
        Run(3);
        if (untilUs - Mat.Chip.NowUs > 10 * SecondUs)
        {
            Mat.Chip.Skip(untilUs - Mat.Chip.NowUs - (5 * SecondUs));
        }

        Run(5);
    }

    /// <summary>The owner lies down, stays until the session is over, and gets up a little later.</summary>
    /// <param name="lingerS">How long they lie on after the end.</param>
    /// <param name="mostS">When they give up waiting for an end.</param>
    public void Lie(double lingerS = 12, double mostS = 1300)
    {
        Lie(Owner, lingerS, mostS, isAbrupt: false);
    }

    public void LieAndJumpUp()
    {
        Lie(Owner, 12, 1300, isAbrupt: true);
    }

    /// <summary>One press on the empty mat, then somebody else lies down.</summary>
    public void LieAsGuest()
    {
        Press(0.2);
        Run(2);
        Lie(Person.Adult(_dice.Between(50, 90), _dice), 12, 400, isAbrupt: false);
    }

    public void ComeAsChild()
    {
        LyingPlan plan = new(_dice) { IsOnSide = _dice.Chance(0.3) };
        LyingStay stay = new(Person.Child(_dice), plan, _dice, PresenceNames.Other);
        stay.Arrive(Mat.Chip.NowUs + SecondUs);
        long leaveUs = stay.Actor.Last!.ReachedUs + (180 * SecondUs);
        stay.TurnUntil(leaveUs, 5, 60).Leave(Math.Max(leaveUs, stay.Actor.Last.ReachedUs));
        Watch(stay.Actor, 10);
        Today.Others += "c";
    }

    public void ComeAsCat()
    {
        Stay stay = new(PresenceNames.Thing);
        new Cat(_dice).Visit(stay, Mat.Chip.NowUs + SecondUs, 600);
        Watch(stay.Actor, 10);
        Today.Others += "k";
    }

    /// <summary>Holds the button, or presses it.</summary>
    public void Press(double seconds)
    {
        long fromUs = Mat.Chip.NowUs + 100_000;
        Mat.Board.Button.Press(fromUs, fromUs + (long)(seconds * SecondUs));
        Run(seconds + 1);
    }

    public void CutPower()
    {
        Mat.Chip.CutPower();
        Today.Others += "p";
        Run(10);
    }

    /// <summary>Pairs by the link on the console, tells the time and answers the safety questions: none applies.</summary>
    public void PairPhone()
    {
        Press(0.2);
        _phone = PhoneSetup.Pair(Mat, _seed);
        Press(0.2);
        uint utcS = PowerUtcS + (uint)(Mat.Chip.NowUs / SecondUs);
        Ask(0x0C, [.. BitConverter.GetBytes(utcS), ZoneQuarters]);
        Ask(0x35, 1, 0, 0, 0);
        Mat.Board.KeepsLines = false;
    }

    /// <summary>One request in a connection of its own.</summary>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidOperationException">The phone was not let in, or the mat refused.</exception>
    public byte[] Ask(int op, params byte[] parameters)
    {
        PhoneClient phone = _phone ?? throw new InvalidOperationException("this life has no phone");
        bool isOpen = phone.TryOpen(247);
        byte[]? answer = isOpen ? phone.Ask(op, parameters) : null;
        phone.Disconnect();
        if (answer is null || answer[3] != 1)
        {
            throw new InvalidOperationException($"op {op:X2}: " + (answer is null ? "no answer" : $"result {answer[3]:X2}"));
        }

        return answer;
    }

    public void Dispose()
    {
        _phone?.Dispose();
        Mat.Dispose();
    }

    private static Scene Nobody()
    {
        return new Scene("nobody", long.MaxValue, [], []);
    }

    private void Lie(Person person, double lingerS, double mostS, bool isAbrupt)
    {
        LyingStay stay = new(person, new LyingPlan(_dice), _dice);
        stay.Arrive(Mat.Chip.NowUs + SecondUs);
        Mat.Board.Scene = new Scene("life", long.MaxValue, [stay.Actor], []);
        _isOver = false;
        long giveUpUs = Mat.Chip.NowUs + (long)(mostS * SecondUs);
        while (!_isOver && Mat.Chip.NowUs < giveUpUs)
        {
            Run(1);
        }

        Run(lingerS);
        long leaveUs = Math.Max(Mat.Chip.NowUs, stay.Actor.Last!.ReachedUs);
        if (isAbrupt)
        {
            stay.Actor.Then(new Stance(Footprint.None, Liveliness.Still, leaveUs, SecondUs / 2));
        }
        else
        {
            stay.Leave(leaveUs, SlowlyS);
        }

        Watch(stay.Actor, 15);
    }

    private void Watch(Actor actor, double afterS)
    {
        Mat.Board.Scene = new Scene("life", long.MaxValue, [actor], []);
        Mat.RunUntil(actor.Last!.ReachedUs);
        Run(afterS);
        Mat.Board.Scene = Nobody();
    }

    private void Run(double seconds)
    {
        Mat.RunUntil(Mat.Chip.NowUs + (long)(seconds * SecondUs));
    }

    private void Note(MatLine line)
    {
        _isOver |= line.Event == "session-ended";
        Today.Note(line);
    }
}
