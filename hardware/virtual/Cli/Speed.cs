using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;

namespace SmartMat.Virtual.Cli;

/// <summary>How fast virtual time goes: a factor of real time, or as fast as it can.</summary>
public sealed class Speed
{
    private readonly double _factor;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    private Speed(double factor)
    {
        _factor = factor;
    }

    public bool IsMax => double.IsPositiveInfinity(_factor);

    /// <param name="text">A positive factor, or `max`.</param>
    public static bool TryParse(string text, out Speed speed)
    {
        bool isMax = text == "max";
        double factor = double.PositiveInfinity;
        bool isGood = isMax
            || (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out factor)
                && factor is > 0 and <= 100_000);
        speed = new Speed(isGood ? factor : 1);
        return isGood;
    }

    /// <summary>Waits until real time has caught up with this moment of virtual time.</summary>
    public void WaitUntil(long virtualUs)
    {
        if (IsMax)
        {
            return;
        }

        double aheadMs = (virtualUs / 1000.0 / _factor) - _watch.Elapsed.TotalMilliseconds;
        if (aheadMs > 1)
        {
            Thread.Sleep((int)Math.Min(aheadMs, 1000));
        }
    }
}
