using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Bench;

/// <summary>What somebody does to the mat by hand, now. Not known beforehand, so nothing of it can be replayed.</summary>
public sealed class BenchScene : IScene
{
    private readonly Dictionary<BenchGuest, GuestStay> _present = new();
    private readonly List<GuestStay> _stays = new();
    private readonly Dice _dice;

    public BenchScene(ulong seed)
    {
        _dice = new Dice(seed);
    }

    public string Name => "bench";

    public long EndUs => long.MaxValue;

    public IReadOnlyList<Visit> Visits => [];

    /// <summary>Puts a guest down; one that is there already moves.</summary>
    /// <param name="place">Of the shoulders' upper edge of a person, of the middle of anything else; as
    /// <see cref="Discs"/> has it.</param>
    public void Put(BenchGuest guest, Placement place, long nowUs)
    {
        Lift(guest, nowUs);
        Dice dice = new(_dice.Next());
        GuestStay stay = guest switch
        {
            BenchGuest.Person => GuestStay.OfPerson(place, nowUs, dice),
            BenchGuest.Cat => GuestStay.OfCat(place, nowUs, dice),
            _ => GuestStay.OfBag(place, nowUs, dice),
        };
        _present[guest] = stay;
        _stays.Add(stay);
    }

    /// <summary>Rolls a guest over, if it is there.</summary>
    public void Roll(BenchGuest guest, long nowUs)
    {
        if (_present.TryGetValue(guest, out GuestStay? stay))
        {
            stay.Roll(nowUs);
        }
    }

    /// <summary>Takes a guest off, if it is there.</summary>
    public void Lift(BenchGuest guest, long nowUs)
    {
        if (_present.Remove(guest, out GuestStay? stay))
        {
            stay.Lift(nowUs);
        }
    }

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        Array.Clear(newtons);
        _stays.RemoveAll(stay => stay.IsOver(nowUs));
        foreach (GuestStay stay in _stays)
        {
            stay.Actor.AddTo(newtons, nowUs);
        }
    }
}
