using System;

namespace SmartMat.Virtual.Esp32;

/// <summary>ADC1 as nanoFramework drives it: 12 bit, 12 dB, raw code, no calibration.</summary>
public sealed class AdcUnit
{
    /// <summary>Volts at full scale of an ideal ESP32-S3 at 12 dB.</summary>
    public const double FullScaleVolts = 3.1;

    private const int MaxCode = 4095;

    private readonly Xorshift _noise;
    private readonly double _codesPerVolt;
    private readonly double _offsetCodes;

    /// <param name="seed">Draws gain (the reference differs by 5 % from chip to chip here), offset and noise.</param>
    public AdcUnit(uint seed)
    {
        _noise = new Xorshift(seed ^ 0xADC0ADC0);
        _codesPerVolt = MaxCode / FullScaleVolts * (0.95 + (0.1 * _noise.NextUnit()));
        _offsetCodes = 12 * _noise.NextUnit();
    }

    /// <summary>Deviation of a single reading, in codes.</summary>
    public double NoiseCodes { get; set; } = 6;

    /// <returns>0..4095.</returns>
    public int Convert(double volts)
    {
        double code = (volts * _codesPerVolt) + _offsetCodes + (NoiseCodes * _noise.NextNormal());
        // The S3 bends above 2.9 V; the divider stays below it, a broken one does not.
        const double BendVolts = 2.9;
        if (volts > BendVolts)
        {
            code -= 0.3 * (volts - BendVolts) * _codesPerVolt;
        }

        return Math.Clamp((int)(code + 0.5), 0, MaxCode);
    }
}
