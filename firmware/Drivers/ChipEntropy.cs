using System;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>The ESP32's hardware generator, which is what System.Random is there. True random only while the radio is on.</summary>
public sealed class ChipEntropy : IEntropy
{
    private readonly Random _random = new Random();

    /// <inheritdoc/>
    public void Fill(byte[] bytes)
    {
        _random.NextBytes(bytes);
    }
}
