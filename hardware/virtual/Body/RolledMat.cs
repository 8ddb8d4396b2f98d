using System;

namespace SmartMat.Virtual.Body;

/// <summary>The mat itself, rolled up while it is on: its pads are pinched here and there, and nothing moves any
/// more.</summary>
internal sealed class RolledMat
{
    private readonly Dice _dice;
    private readonly double _pinchNewtons;
    private readonly double _pinchedShare;

    public RolledMat(Dice dice)
    {
        _dice = dice;

        // Loosely or tightly, with or without its strap: between a touch and what a body presses.
        _pinchNewtons = 0.2 * Math.Pow(12, dice.Between(0, 1));
        _pinchedShare = dice.Between(0.4, 0.95);
    }

    /// <summary>Rolled band by band from one end, handled, left alone, unrolled after a while.</summary>
    public void Visit(Stay stay, long atUs, double restS)
    {
        double[] rolled = new double[MatLayout.DiscCount];
        bool isFromFoot = _dice.Chance(0.5);
        long nextUs = atUs;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            // What is rolled first bends most.
            double tightness = 1.6 - (1.1 * band / (MatLayout.Bands - 1));
            Pinch(rolled, isFromFoot ? MatLayout.Bands - 1 - band : band, tightness);
            stay.Touch(Footprint.Of(rolled), Liveliness.Still, nextUs, _dice.Between(0.2, 0.6));
            nextUs = stay.NowUs + Moments.Seconds(_dice.Between(0, 0.4));
        }
        int carries = _dice.Below(12);
        for (int carry = 0; carry < carries; carry++)
        {
            Pinch(rolled, _dice.Below(MatLayout.Bands), 1);
            stay.Touch(Footprint.Of(rolled), Liveliness.Still, stay.NowUs + Moments.Seconds(_dice.Between(0, 1)), 0.3);
        }
        stay.Settle(Footprint.Of(rolled), Liveliness.Still, stay.NowUs, _dice.Between(0.3, 1));
        stay.Go(stay.NowUs + Moments.Seconds(restS), _dice.Between(2, 5));
    }

    private void Pinch(double[] newtons, int band, double tightness)
    {
        int first = band * MatLayout.RowsPerBand * MatLayout.DiscColumns;
        for (int disc = first; disc < first + (MatLayout.RowsPerBand * MatLayout.DiscColumns); disc++)
        {
            newtons[disc] = _dice.Chance(_pinchedShare) ? _pinchNewtons * tightness * _dice.Spread(1.0) : 0;
        }
    }
}
