namespace SmartMat.Virtual.Body;

/// <summary>One posture of an actor and how he gets into it.</summary>
/// <param name="FromUs">The movement into it begins.</param>
/// <param name="MoveUs">The movement takes this long, more than 0.</param>
/// <param name="DipShare">In the middle of the movement this share of the load is off the mat.</param>
/// <param name="ComesBy">A back comes down row by row, from the seat or from the elbows.</param>
/// <param name="LastGoesBy">And so does the posture before it leave the mat.</param>
/// <param name="UnsettledShare">This share is still missing when the movement ends; it comes within about 4 s.</param>
public sealed record Stance(
    Footprint Print,
    Liveliness Life,
    long FromUs,
    long MoveUs,
    double DipShare = 0,
    double UnsettledShare = 0,
    RowOrder ComesBy = RowOrder.AllAtOnce,
    RowOrder LastGoesBy = RowOrder.AllAtOnce)
{
    public long ReachedUs => FromUs + MoveUs;
}
