namespace SmartMat.Virtual.Esp32;

/// <summary>A small generator of our own: the same seed gives the same numbers on every runtime.</summary>
public sealed class Xorshift
{
    private uint _state;

    /// <param name="seed">Any value; 0 is replaced, for it would stay 0.</param>
    public Xorshift(uint seed)
    {
        _state = seed == 0 ? 0x9E3779B9 : seed;
        for (int i = 0; i < 8; i++)
        {
            Next();
        }
    }

    public uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }

    /// <returns>0 or more, below 1.</returns>
    public double NextUnit()
    {
        return Next() * (1.0 / 4294967296.0);
    }

    /// <returns>About normal, mean 0, deviation 1: four uniform bytes of one draw, which is enough for noise.</returns>
    public double NextNormal()
    {
        uint draw = Next();
        int sum = (int)(draw & 255) + (int)((draw >> 8) & 255) + (int)((draw >> 16) & 255) + (int)(draw >> 24);
        return (sum - 510) * (1.0 / 147.8);
    }
}
