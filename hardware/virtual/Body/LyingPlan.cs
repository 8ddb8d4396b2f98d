using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>How somebody lies down on the mat: what is left to chance between two people who both "lie flat".</summary>
public sealed class LyingPlan
{
    private readonly Dice _dice;

    public LyingPlan(Dice dice)
    {
        _dice = dice;
        ShoulderYM = dice.Between(-0.04, 0.07);
        XM = 0.022 * dice.Gauss();
        AngleRad = 0.06 * dice.Gauss();
        AreHandsOnBelly = dice.Chance(0.4);
        Facing = dice.Chance(0.5) ? 1 : -1;
        CarriedShare = dice.Between(0.82, 1.05);
    }

    /// <summary>Where the shoulders' upper edge lies, from the mat's head edge. Below 0: beyond it.</summary>
    public double ShoulderYM { get; set; }

    public double XM { get; set; }

    public double AngleRad { get; set; }

    /// <summary>Feet where the mat has its head.</summary>
    public bool IsOtherWayRound { get; set; }

    public bool IsOnSide { get; set; }

    public bool IsHeadOnPillow { get; set; }

    /// <summary>A pillow or an arm-rest beyond the mat carries head and neck, even where they are above the
    /// mat.</summary>
    public bool IsHeadOffMat { get; set; }

    public bool AreHandsOnBelly { get; set; }

    /// <summary>Lying on the side: which way.</summary>
    public int Facing { get; set; }

    /// <summary>A soft bed comes up around the mat and carries a part beside it; on a hard floor the mat stands
    /// proud.</summary>
    public double CarriedShare { get; set; }

    /// <returns>The print of this person lying so. Asking again gives somewhat other lumps: nobody lies twice the
    /// same.</returns>
    public Footprint PrintOf(Person person)
    {
        List<BodyPart> parts = IsOnSide
            ? LyingBody.OnSide(person, IsHeadOnPillow, Facing, _dice.Between(0.1, 1))
            : LyingBody.OnBack(person, IsHeadOnPillow, AreHandsOnBelly);
        if (IsHeadOffMat)
        {
            parts.RemoveAll(part => part.ToM < LyingBody.ShoulderShare * person.HeightM);
        }
        double along = LyingBody.ShoulderShare * person.HeightM;
        Placement placement = Turned(new Placement(along, XM, ShoulderYM, AngleRad));
        return Footprint.Of(parts, placement, person.Newtons * CarriedShare, _dice.Next());
    }

    /// <returns>The print of this person sitting where the pelvis will lie.</returns>
    public Footprint SeatOf(Person person)
    {
        double seatY = ShoulderYM + ((0.41 - LyingBody.ShoulderShare) * person.HeightM) + _dice.Between(-0.05, 0.12);
        List<BodyPart> parts = SeatedBody.LegsForward(person, _dice.Between(-0.15, 0.15));
        Placement seat = new(0, XM + (0.02 * _dice.Gauss()), Math.Min(seatY, 0.62), AngleRad);
        return Footprint.Of(parts, Turned(seat), person.Newtons, _dice.Next());
    }

    /// <summary>Ends up a little elsewhere, but stays about on the mat.</summary>
    /// <param name="farM">How far, about, sideways.</param>
    public void Drift(double farM)
    {
        XM = (0.7 * XM) + (farM * _dice.Gauss());
        AngleRad = (0.8 * AngleRad) + (1.5 * farM * _dice.Gauss());
    }

    private Placement Turned(Placement placement)
    {
        return IsOtherWayRound ? placement.TurnedRound() : placement;
    }
}
