using SmartMat.Hal;

namespace SmartMat.Tests;

/// <summary>Motor, light, button and USB, for a mat on the bench.</summary>
public sealed class BenchBoard : IMotor, ILed, IButton, IPower
{
    public int DutyPerMille { get; private set; }

    public bool IsPressed { get; set; }

    public bool IsLit { get; private set; }

    public void SetDuty(int dutyPerMille)
    {
        DutyPerMille = dutyPerMille;
    }

    public void Set(bool isOn)
    {
        IsLit = isOn;
    }

    public bool IsUsbPresent { get; set; } = true;

    public bool IsCharging { get; set; }

    public bool MayCharge { get; private set; }

    public WakeCause WokenBy { get; set; }

    public uint ClockS { get; set; }

    /// <summary>What the converter reads at the cell's divider, a sample; 0 without a cell.</summary>
    public int CellCounts { get; set; }

    public int ReadCell()
    {
        return CellCounts;
    }

    public void SetCharging(bool isAllowed)
    {
        MayCharge = isAllowed;
    }
}
