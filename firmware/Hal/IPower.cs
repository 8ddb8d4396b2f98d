namespace SmartMat.Hal;

/// <summary>What the mat lives on: USB or the cell, and the chip's clock, which runs on through sleep.</summary>
public interface IPower
{
    bool IsUsbPresent { get; }

    /// <summary>The charger says so.</summary>
    bool IsCharging { get; }

    WakeCause WokenBy { get; }

    /// <summary>Seconds since 1970 UTC by the chip's own clock; near 0 since power-on, until it is set.</summary>
    uint ClockS { get; set; }

    /// <returns>Sum of <see cref="Tuning.ReadsPerSample"/> conversions of half the cell's voltage; -1 if the converter failed.</returns>
    int ReadCell();

    /// <summary>The charger may work. It never does while the chip is in reset or asleep.</summary>
    void SetCharging(bool isAllowed);
}
