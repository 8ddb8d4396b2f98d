using System;

namespace SmartMat.Virtual.Body;

/// <summary>Conductance of one pad under a force, before part spread, hysteresis and creep.</summary>
/// <remarks>Interlink 402 with a spacer ring: 0.2 N 30k, 1 N 6k, 10 N 1k, 100 N 250 ohm, straight lines in
/// log-log.</remarks>
public static class FsrCurve
{
    /// <summary>Below this force the spacer keeps the pad open.</summary>
    public const double OpenBelowNewtons = 0.1;

    private static readonly double[] s_newtons = { 0.2, 1, 10, 100 };
    private static readonly double[] s_ohms = { 30000, 6000, 1000, 250 };
    private static readonly double[] s_scale = new double[3];
    private static readonly double[] s_power = new double[3];

    static FsrCurve()
    {
        for (int piece = 0; piece < s_power.Length; piece++)
        {
            s_power[piece] = Math.Log(s_ohms[piece] / s_ohms[piece + 1])
                / Math.Log(s_newtons[piece + 1] / s_newtons[piece]);
            s_scale[piece] = 1e6 / s_ohms[piece] / Math.Pow(s_newtons[piece], s_power[piece]);
        }
    }

    /// <param name="newtons">Force on the pad; beyond 100 N the last line goes on.</param>
    /// <returns>Microsiemens; 0 for an open pad.</returns>
    public static double MicrosiemensAt(double newtons)
    {
        if (newtons < OpenBelowNewtons)
        {
            return 0;
        }
        if (newtons < s_newtons[1])
        {
            // The first line is exactly proportional (33.3 uS per newton to 1 N would need power 1): no need for Pow.
            return s_power[0] == 1 ? s_scale[0] * newtons : s_scale[0] * Math.Pow(newtons, s_power[0]);
        }
        int piece = newtons < s_newtons[2] ? 1 : 2;
        return s_scale[piece] * Math.Pow(newtons, s_power[piece]);
    }
}
