using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Recognition;

/// <summary>Somebody who turns from back to side and back all the time, and when.</summary>
public sealed class TurningPerson
{
    private const double AfterS = 15;

    private readonly List<double> _turnsS = new();

    /// <param name="seed">Who.</param>
    public TurningPerson(uint seed)
    {
        Dice dice = Dice.Of("turning-person", seed);
        LyingStay stay = new LyingStay(Person.Adult(dice.Between(50, 105), dice), new LyingPlan(dice), dice)
            .Arrive(Moments.FirstContact(dice));
        while (stay.Actor.Last!.ReachedUs < Moments.Minutes(5))
        {
            stay.TurnOver(stay.Actor.Last.ReachedUs + Moments.Seconds(dice.Between(15, 60)));
            _turnsS.Add(stay.Actor.Last.FromUs / 1e6);
        }

        Scene = new Scene("turning-person", Moments.Minutes(5), new[] { stay.Actor }, stay.Visits);
    }

    public IScene Scene { get; }

    /// <returns>True from one second after a turn began until <see cref="AfterS"/> later: before, the mat has not felt it.</returns>
    public bool IsTurning(double atS)
    {
        return _turnsS.Any(turnS => atS > turnS + 1 && atS < turnS + AfterS);
    }
}
