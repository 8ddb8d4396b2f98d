using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>Things that are put on the mat, stand there, and are taken: bags of any kind, and laundry by the
/// armful.</summary>
internal sealed class Luggage
{
    private const double GravityMPerS2 = 9.81;
    private readonly Dice _dice;

    public Luggage(Dice dice)
    {
        _dice = dice;
    }

    /// <summary>A bag of 3 to 15 kg: soft, a box, or a case on four feet; often handled for a while after it
    /// stands.</summary>
    public void VisitOfBag(Stay stay, long atUs, double restS)
    {
        double newtons = _dice.Between(3, 15) * GravityMPerS2;
        List<BodyPart> parts = Bag();
        Placement place = AnyPlace();
        ulong seed = _dice.Next();
        Placement tilted = place with { XM = place.XM + 0.05 };
        stay.Touch(Footprint.Of(parts, tilted, newtons * 0.5, seed), Liveliness.Still, atUs, _dice.Between(0.1, 0.5));
        stay.Settle(Footprint.Of(parts, place, newtons, seed), Liveliness.Still, stay.NowUs, _dice.Between(0.2, 0.8));
        int handlings = _dice.Chance(0.6) ? _dice.Below(25) : 0;
        for (int handling = 0; handling < handlings; handling++)
        {
            // Somebody packs: hands press, things go in and out.
            newtons *= _dice.Between(0.93, 1.05);
            Footprint moved = Footprint.Of(parts, place, newtons * _dice.Spread(0.06), seed + (ulong)(handling / 4));
            stay.Change(moved, Liveliness.Still,
                stay.NowUs + Moments.Seconds(_dice.Between(0.1, 2)), _dice.Between(0.2, 1), 0);
        }
        stay.Go(stay.NowUs + Moments.Seconds(restS), _dice.Between(0.2, 0.8));
    }

    /// <summary>A soft bag of 8 kg, put at a place and left there.</summary>
    public void PutAt(Stay stay, long atUs, Placement place)
    {
        List<BodyPart> parts = new() { new(0.7, -0.2, 0.2, 0, 0.14), new(0.3, -0.05, 0.07, 0.02, 0.05) };
        Footprint print = Footprint.Of(parts, place, 8 * GravityMPerS2, _dice.Next());
        stay.Settle(print, Liveliness.Still, atUs, _dice.Between(0.2, 0.8));
    }

    /// <summary>A pile of laundry: 2 to 6 kg in some armfuls, flat and wide, slowly sinking.</summary>
    public void VisitOfLaundry(Stay stay, long atUs, double restS)
    {
        double newtons = _dice.Between(2, 6) * GravityMPerS2;
        List<BodyPart> parts = new()
        {
            new(0.6, -0.22, 0.22, 0, _dice.Between(0.12, 0.24)),
            new(0.4, _dice.Between(-0.2, -0.05), _dice.Between(0.05, 0.2), _dice.Between(-0.08, 0.08), 0.12),
        };
        Placement place = AnyPlace();
        ulong seed = _dice.Next();
        int armfuls = 1 + _dice.Below(4);
        long nextUs = atUs;
        for (int armful = 1; armful < armfuls; armful++)
        {
            Footprint partly = Footprint.Of(parts, place, newtons * armful / armfuls, seed + (ulong)armful);
            stay.Touch(partly, Liveliness.Still, nextUs, _dice.Between(0.3, 1));
            nextUs = stay.NowUs + Moments.Seconds(_dice.Between(1, 8));
        }
        stay.Settle(Footprint.Of(parts, place, newtons, seed), Liveliness.Still, nextUs, _dice.Between(0.4, 1));
        long sinkUs = stay.NowUs + Moments.Seconds(1);
        stay.Change(Footprint.Of(parts, place, newtons, seed + 9), Liveliness.Still, sinkUs, 60, 0);
        stay.Go(stay.NowUs + Moments.Seconds(restS), _dice.Between(0.5, 3));
    }

    private List<BodyPart> Bag()
    {
        double halfLength = _dice.Between(0.12, 0.3);
        double halfWidth = _dice.Between(0.08, 0.17);
        switch (_dice.Below(4))
        {
            case 0:
                double inset = halfWidth - 0.03;
                return new()
                {
                    new(0.28, -halfLength, -halfLength + 0.05, -inset, 0.025),
                    new(0.22, -halfLength, -halfLength + 0.05, inset, 0.025),
                    new(0.24, halfLength - 0.05, halfLength, -inset, 0.025),
                    new(0.26, halfLength - 0.05, halfLength, inset, 0.025),
                };
            case 1:
                return new() { new(0.7, -halfLength, halfLength, 0, halfWidth), new(0.3, -0.05, 0.07, 0.02, 0.05) };
            default:
                return new() { new(1, -halfLength, halfLength, 0, halfWidth) };
        }
    }

    private Placement AnyPlace()
    {
        return new Placement(0, 0.06 * _dice.Gauss(), _dice.Between(0.15, 0.53), _dice.Between(0, 3.14));
    }
}
