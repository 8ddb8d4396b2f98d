using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>A hand that presses one zone: somebody feels the discs, gets up from beside the mat, or tests it.</summary>
internal sealed class Hand
{
    private readonly Dice _dice;

    public Hand(Dice dice)
    {
        _dice = dice;
    }

    /// <summary>One press, 15 to 120 N, held as steadily as a hand can.</summary>
    public void Visit(Stay stay, long atUs, double restS)
    {
        int zone = _dice.Below(MatLayout.ZoneCount);
        int row = (zone / MatLayout.Columns * MatLayout.RowsPerBand) + 1;
        int column = MatLayout.PadDiscColumn(zone);
        Placement place = new(0, Discs.XOf(column) + (0.01 * _dice.Gauss()),
            row * Discs.PitchYM, _dice.Between(0, 6.28));
        double half = _dice.Between(0.025, 0.05);
        List<BodyPart> parts = new() { new(1, -half, half * 1.5, 0, half) };
        Liveliness life = new(0, 0, _dice.Between(0.03, 0.15), 0.4, 0.2, 8, _dice.Next());
        Footprint print = Footprint.Of(parts, place,
            15 + (105 * _dice.Between(0, 1) * _dice.Between(0, 1)), _dice.Next());
        stay.Settle(print, life, atUs, _dice.Between(0.1, 0.6));
        stay.Go(stay.NowUs + Moments.Seconds(restS), _dice.Between(0.1, 0.4));
    }
}
