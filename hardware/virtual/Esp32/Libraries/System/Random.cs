using SmartMat.Virtual.Esp32;

namespace System;

/// <summary>Stand-in: on the ESP32 this is the hardware generator, and a seed is ignored.</summary>
internal sealed class Random
{
    public void NextBytes(byte[] buffer)
    {
        VirtualChip.FillRandom(buffer);
    }
}
