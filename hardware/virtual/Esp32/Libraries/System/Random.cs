using SmartMat.Virtual.Esp32;

namespace System;

/// <summary>Stand-in: on the ESP32 this is the hardware generator, and a seed is ignored.</summary>
internal sealed class Random
{
    public void NextBytes(byte[] buffer)
    {
        // Without a chip there is no seed either.
        HardwareRandom random = VirtualChip.CurrentOrNone?.Random ?? new HardwareRandom(0) { IsReal = true };
        random.Fill(buffer);
    }
}
