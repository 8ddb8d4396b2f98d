using System.Security.Cryptography;

namespace SmartMat.Virtual.Esp32;

/// <summary>The chip's generator: from the seed, so that a run replays, or real where somebody real is to be paired.</summary>
public sealed class HardwareRandom
{
    private readonly Xorshift _seeded;

    internal HardwareRandom(uint seed)
    {
        _seeded = new Xorshift(seed ^ 0x5EED1E55);
    }

    /// <summary>Draw from the computer's own generator instead.</summary>
    public bool IsReal { get; set; }

    internal void Fill(byte[] bytes)
    {
        if (IsReal)
        {
            RandomNumberGenerator.Fill(bytes);
        }
        else
        {
            _seeded.Fill(bytes);
        }
    }
}
