using System;

namespace SmartMat.Virtual.Body;

/// <summary>The motor shakes the load it lies under: 2 % at full duty, at the motor's own speed.</summary>
public sealed class MotorShake
{
    private const double ShareAtFullDuty = 0.02;

    /// <summary>A small vibration motor at rated voltage turns at about 170 Hz.</summary>
    private const int PeriodUs = 5900;
    private const int Points = 64;

    private readonly double[] _wave = new double[Points];

    public MotorShake()
    {
        for (int point = 0; point < Points; point++)
        {
            _wave[point] = ShareAtFullDuty * Math.Sin(2 * Math.PI * point / Points);
        }
    }

    /// <returns>The share of the load that is added (or, below 0, missing) at this moment.</returns>
    public double ShareAt(long nowUs, int dutyPerTenThousand)
    {
        return _wave[(int)(nowUs % PeriodUs) * Points / PeriodUs] * (dutyPerTenThousand * 1e-4);
    }
}
