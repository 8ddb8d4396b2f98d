using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>A cat of about 4 kg: walks on, treads, curls up or sits, turns, walks off. Where and how is
/// chance.</summary>
internal sealed class Cat
{
    private const double GravityMPerS2 = 9.81;
    private readonly Dice _dice;
    private readonly double _newtons;
    private readonly Liveliness _walking;
    private readonly Liveliness _resting;

    public Cat(Dice dice)
    {
        _dice = dice;
        _newtons = dice.Between(3, 5.5) * GravityMPerS2;
        _walking = new Liveliness(0, 0, 0.15, 0.3, 0, 60, dice.Next());

        // 20 to 30 breaths a minute that hardly move its weight; ears, tail and dreams do more.
        _resting = new Liveliness(dice.Between(20, 30), 0.008, dice.Between(0.005, 0.03), 1.2,
            dice.Between(0.1, 0.3), dice.Between(30, 300), dice.Next());
    }

    /// <summary>One visit.</summary>
    /// <param name="stay">Gets the visit; nothing may be on the mat.</param>
    /// <param name="restS">How long it rests, about.</param>
    public void Visit(Stay stay, long atUs, double restS)
    {
        double fromX = _dice.Chance(0.5) ? -0.25 : 0.25;
        double fromY = _dice.Between(0, Discs.LengthM);
        double toX = _dice.Between(-0.1, 0.1);
        double toY = _dice.Between(0.15, 0.53);
        Walk(stay, atUs, fromX, fromY, toX, toY);
        Tread(stay, toX, toY);
        stay.Settle(Rest(toX, toY), _resting, stay.NowUs, _dice.Between(0.8, 2));
        long untilUs = stay.NowUs + Moments.Seconds(restS);
        while (stay.NowUs < untilUs)
        {
            long turnUs = stay.NowUs + Moments.Seconds(_dice.Between(60, 1500));
            stay.Change(Rest(toX, toY), _resting, turnUs, _dice.Between(0.8, 3), 0);
        }
        Walk(stay, stay.NowUs + Moments.Seconds(1), toX, toY, -fromX, _dice.Between(0, Discs.LengthM));
        stay.Go(stay.NowUs, 0.2);
    }

    /// <summary>Somebody puts it down at a place, in metres as <see cref="Discs"/> has them; it stays.</summary>
    public void PutAt(Stay stay, long atUs, double x, double y)
    {
        stay.Settle(Rest(x, y), _resting, atUs, _dice.Between(0.4, 0.8));
    }

    /// <summary>It turns about where it is.</summary>
    public void Turn(Stay stay, long atUs, double x, double y)
    {
        stay.Change(Rest(x, y), _resting, atUs, _dice.Between(0.8, 2), 0);
    }

    /// <summary>Steps of 0.25 to 0.45 s, two or three paws on the ground at a time.</summary>
    private void Walk(Stay stay, long atUs, double fromX, double fromY, double toX, double toY)
    {
        double length = Math.Sqrt(((toX - fromX) * (toX - fromX)) + ((toY - fromY) * (toY - fromY)));
        int steps = 2 + (int)(length / 0.1);
        double heading = Math.Atan2(fromX - toX, toY - fromY);
        long nextUs = Math.Max(atUs, stay.NowUs);
        for (int step = 0; step <= steps; step++)
        {
            double share = (double)step / steps;
            Placement place = new(0, fromX + ((toX - fromX) * share), fromY + ((toY - fromY) * share), heading);
            Footprint paws = Footprint.Of(Paws(step), place, _newtons * _dice.Between(0.85, 1.3), _dice.Next());
            stay.Touch(paws, _walking, nextUs, _dice.Between(0.12, 0.2));
            nextUs = stay.NowUs + Moments.Seconds(_dice.Between(0.1, 0.25));
        }
    }

    /// <summary>Kneads and turns about before it lies down: some cats, some days.</summary>
    private void Tread(Stay stay, double x, double y)
    {
        int treads = _dice.Chance(0.5) ? _dice.Below(30) : 2;
        for (int tread = 0; tread < treads; tread++)
        {
            Placement place = new(0, x, y, _dice.Between(0, 6.28));
            Footprint paws = Footprint.Of(Paws(tread), place, _newtons, _dice.Next());
            stay.Touch(paws, _walking, stay.NowUs + Moments.Seconds(_dice.Between(0.1, 0.5)), 0.15);
        }
    }

    private List<BodyPart> Paws(int step)
    {
        int lifted = step % 4;
        List<BodyPart> paws = new();
        for (int paw = 0; paw < 4; paw++)
        {
            if (paw != lifted)
            {
                double along = (paw < 2 ? 0.12 : -0.12) + _dice.Between(-0.03, 0.03);
                double share = paw < 2 ? 0.38 : 0.28;
                paws.Add(new BodyPart(share, along, along + 0.035, paw % 2 == 0 ? -0.04 : 0.04, 0.017));
            }
        }
        return paws;
    }

    /// <summary>Curled up, stretched out, or sitting on its haunches.</summary>
    private Footprint Rest(double x, double y)
    {
        Placement place = new(0, x, y, _dice.Between(0, 6.28));
        List<BodyPart> parts = _dice.Below(3) switch
        {
            0 => new() { new(1, -0.14, 0.14, 0, 0.11, 1) },
            1 => new() { new(0.85, -0.22, 0.16, 0, 0.06, 1), new(0.15, 0.18, 0.3, 0.03, 0.03) },
            _ => new() { new(0.7, -0.1, 0.04, 0, 0.07, 1),
                new(0.15, 0.1, 0.13, -0.03, 0.02), new(0.15, 0.1, 0.13, 0.03, 0.02) },
        };
        return Footprint.Of(parts, place, _newtons, _dice.Next());
    }
}
