using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>What <see cref="Periodicity"/> is to find, worked out in floating point and all at once.</summary>
public sealed class PlainPeriodicity
{
    private const int ShortestLag = 9;
    private const int LongestLag = 46;

    private readonly double[] _likeness = new double[LongestLag + 2];

    /// <summary>0 .. 1.</summary>
    public double Worth { get; private set; }

    /// <summary>In samples; 0: none.</summary>
    public double Lag { get; private set; }

    /// <param name="values">Oldest first.</param>
    public void Look(int[] values)
    {
        double[] rest = WithoutTrend(Smooth(values));
        for (int lag = ShortestLag / 3; lag <= LongestLag + 1; lag++)
        {
            _likeness[lag] = LikenessOf(rest, lag);
        }

        Worth = 0;
        Lag = 0;
        for (int lag = ShortestLag; lag <= LongestLag; lag++)
        {
            double here = _likeness[lag];
            double worth = WorthOf(lag);
            if (here >= _likeness[lag - 1] && here >= _likeness[lag + 1] && worth > Worth)
            {
                Worth = worth;
                Lag = lag + Top(_likeness[lag - 1], here, _likeness[lag + 1]);
            }
        }

        Worth = Worth > 1 ? 1 : Worth;
    }

    /// <returns>Each as the mean of itself and two on either side; beyond the ends there is more of the last.</returns>
    private static double[] Smooth(int[] values)
    {
        double[] smooth = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            for (int beside = i - 2; beside <= i + 2; beside++)
            {
                int at = beside < 0 ? 0 : beside >= values.Length ? values.Length - 1 : beside;
                smooth[i] += values[at] / 5.0;
            }
        }

        return smooth;
    }

    /// <returns>Less the parabola of least squares.</returns>
    private static double[] WithoutTrend(double[] values)
    {
        int count = values.Length;
        double middle = (count - 1) / 2.0;
        double square = 0;
        double level = 0;
        for (int i = 0; i < count; i++)
        {
            square += (i - middle) * (i - middle) / count;
            level += values[i] / count;
        }

        double slope = 0;
        double slopeNorm = 0;
        double bend = 0;
        double bendNorm = 0;
        for (int i = 0; i < count; i++)
        {
            double t = i - middle;
            double q = (t * t) - square;
            slope += values[i] * t;
            slopeNorm += t * t;
            bend += values[i] * q;
            bendNorm += q * q;
        }

        double[] rest = new double[count];
        for (int i = 0; i < count; i++)
        {
            double t = i - middle;
            rest[i] = values[i] - level - (slope / slopeNorm * t) - (bend / bendNorm * ((t * t) - square));
        }

        return rest;
    }

    /// <returns>1: the same when shifted so far; -1: the opposite.</returns>
    private static double LikenessOf(double[] rest, int lag)
    {
        double product = 0;
        double energy = 0;
        for (int i = lag; i < rest.Length; i++)
        {
            product += rest[i] * rest[i - lag];
            energy += ((rest[i] * rest[i]) + (rest[i - lag] * rest[i - lag])) / 2;
        }

        return energy == 0 ? 0 : product / energy;
    }

    /// <returns>How like itself the window is there, less how like itself it is at a half or a third of it.</returns>
    private double WorthOf(int lag)
    {
        double half = (_likeness[lag / 2] + _likeness[(lag + 1) / 2]) / 2;
        int low = lag / 3;
        double third = _likeness[low] + ((_likeness[low + 1] - _likeness[low]) * (lag % 3) / 3);
        return (_likeness[lag] - (half > third ? half : third)) * 2 / 3;
    }

    /// <returns>Where the parabola through three points has its top, from the middle one on.</returns>
    private static double Top(double before, double here, double after)
    {
        double bend = before - (2 * here) + after;
        return bend == 0 ? 0 : (before - after) / (2 * bend);
    }
}
