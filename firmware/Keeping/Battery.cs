namespace SmartMat.Keeping;

/// <summary>From the cell's voltage under load to percent, low and empty.</summary>
/// <remarks>
/// Percent follow the open-circuit voltage, and move by one at a time: what a motor or a charger does to the voltage for a moment
/// is not shown. The cell is never emptied below what the regulator needs.
/// </remarks>
public sealed class Battery
{
    public const int Unknown = 255;

    /// <summary>Open-circuit mV at 0, 10 .. 100 % of a common lithium-ion cell (docs/measurements-power.md#the-curve).</summary>
    private static readonly short[] s_openMillivolts = { 3100, 3300, 3420, 3530, 3630, 3720, 3800, 3890, 3990, 4050, 4190 };

    private int _emptyReads;

    /// <summary>Of what can be used, 0..100; <see cref="Unknown"/> without a cell.</summary>
    public int Percent { get; private set; } = Unknown;

    /// <summary>At the cell, under load, as last read; 0 without a cell.</summary>
    public int Millivolts { get; private set; }

    public bool IsFitted => Percent != Unknown;

    public bool IsLow { get; private set; }

    /// <summary>Nothing starts any more, and what runs ends.</summary>
    public bool IsEmpty { get; private set; }

    /// <param name="percent">State of charge, 0..100.</param>
    public static int OpenMillivolts(int percent)
    {
        int at = percent / 10;
        int from = s_openMillivolts[at];
        return at == 10 ? from : from + ((s_openMillivolts[at + 1] - from) * (percent % 10) / 10);
    }

    /// <returns>State of charge, 0..1000.</returns>
    public static int PerMilleOf(int openMillivolts)
    {
        if (openMillivolts <= s_openMillivolts[0])
        {
            return 0;
        }

        for (int at = 1; at < s_openMillivolts.Length; at++)
        {
            int from = s_openMillivolts[at - 1];
            int to = s_openMillivolts[at];
            if (openMillivolts < to)
            {
                return (100 * (at - 1)) + (100 * (openMillivolts - from) / (to - from));
            }
        }

        return 1000;
    }

    /// <param name="millivolts">At the cell.</param>
    /// <param name="loadMilliamps">What it gives just now; less than 0 while it is charged.</param>
    public void Take(int millivolts, int loadMilliamps)
    {
        if (millivolts < PowerTuning.CellMinMillivolts)
        {
            // No such cell can live: none is fitted.
            Percent = Unknown;
            Millivolts = 0;
            IsLow = false;
            IsEmpty = false;
            return;
        }

        Millivolts = millivolts;
        const int ReservePerMille = 10 * PowerTuning.CellReservePercent;
        int usable = PerMilleOf(millivolts + (loadMilliamps * PowerTuning.CellMilliohms / 1000)) - ReservePerMille;
        Judge(usable > 0 ? usable * 100 / (1000 - ReservePerMille) : 0, isFirst: !IsFitted);
    }

    private void Judge(int seen, bool isFirst)
    {
        Percent = isFirst ? seen : seen > Percent ? Percent + 1 : seen < Percent ? Percent - 1 : Percent;
        IsLow = Percent <= (IsLow ? PowerTuning.BatteryLowPercent + PowerTuning.BatteryBackPercent : PowerTuning.BatteryLowPercent);
        // By what is seen and not by what is shown: an old cell falls faster than one percent a reading.
        _emptyReads = seen == 0 ? _emptyReads + 1 : 0;
        IsEmpty = IsEmpty ? seen <= PowerTuning.BatteryBackPercent : _emptyReads >= PowerTuning.BatteryEmptyReads;
    }
}
