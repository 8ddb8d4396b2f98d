using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Pads;

/// <summary>For how long a broken pad was of use: seconds in which a whole one in its place would have shown something.</summary>
/// <remarks>
/// Known to the model alone. A second counts if the means of the nine seconds that it ends vary, without any noise, by as much as the
/// mat calls moving: four times the noise. As long as nothing moves, a stuck pad and a whole one read the same.
/// </remarks>
public sealed class UseSeconds
{
    public const int SamplesPerSecond = 5;

    private const int MaxCode = 4095;

    /// <summary>The mat's figure is in tenths of a count, squared.</summary>
    private const double MovingSpread = PadTuning.PadMovingSpread / 100.0;

    private readonly List<double> _means = new();
    private readonly List<int> _used = new();
    private double _sum;
    private int _samples;

    /// <param name="microsiemens">What the pad would conduct if it were whole, <see cref="SamplesPerSecond"/> times a second.</param>
    public void Add(double microsiemens)
    {
        _sum += microsiemens <= 0 ? 0 : FrontEnd.NominalVolts(1e6 / microsiemens) / AdcUnit.FullScaleVolts * MaxCode;
        _samples++;
        if (_samples < SamplesPerSecond)
        {
            return;
        }

        _means.Add(_sum / SamplesPerSecond);
        _sum = 0;
        _samples = 0;
        int former = _used.Count == 0 ? 0 : _used[^1];
        _used.Add(former + (IsMoving() ? 1 : 0));
    }

    /// <returns>Seconds of use within so many seconds from the first.</returns>
    public int Within(int seconds)
    {
        return _used.Count == 0 || seconds <= 0 ? 0 : _used[Math.Min(seconds, _used.Count) - 1];
    }

    private bool IsMoving()
    {
        List<double> window = _means.TakeLast(PadTuning.PadMeansPerWindow).ToList();
        double mean = window.Average();
        double squares = window.Sum(one => (one - mean) * (one - mean));
        return window.Count > 1 && squares / (PadTuning.PadMeansPerWindow - 1) >= MovingSpread;
    }
}
