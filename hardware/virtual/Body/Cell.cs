using System;
using SmartMat.Keeping;

namespace SmartMat.Virtual.Body;

/// <summary>The lithium cell of the battery build with its charger, as the voltage divider sees it.</summary>
/// <remarks>
/// Open-circuit voltage by state of charge along the firmware's own curve plus an error of the cell's make, and the drop over its
/// resistance: so what the firmware makes of it shows its arithmetic and its robustness, not that the curve fits a cell.
/// </remarks>
public sealed class Cell
{
    public const double ChargeMilliamps = 400;

    private const double MilliOhms = 150;

    public Cell(double percent, double capacityMilliampHours = 2_000)
    {
        Percent = percent;
        CapacityMilliampHours = capacityMilliampHours;
    }

    public double CapacityMilliampHours { get; }

    /// <summary>State of charge, 0..100.</summary>
    public double Percent { get; set; }

    /// <summary>What this make differs from the curve, mV.</summary>
    public double OffsetMillivolts { get; set; }

    /// <summary>What the mat draws just now; less than 0 while it is charged.</summary>
    public double Milliamps { get; set; } = 100;

    public bool IsFull => Percent >= 99.9;

    public double Volts => (OpenMillivolts + OffsetMillivolts - (Milliamps * MilliOhms / 1000)) / 1000;

    private double OpenMillivolts
    {
        get
        {
            int below = Math.Clamp((int)Percent, 0, 99);
            double share = Percent - below;
            return (Battery.OpenMillivolts(below) * (1 - share)) + (Battery.OpenMillivolts(below + 1) * share);
        }
    }

    /// <summary>So much charge has left it, or come if less than 0.</summary>
    public void Draw(double milliampHours)
    {
        Percent = Math.Clamp(Percent - (100 * milliampHours / CapacityMilliampHours), 0, 100);
    }
}
