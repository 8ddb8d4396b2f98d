namespace SmartMat.Tests.Session;

/// <summary>Numbers by chance that are the same on every runtime: xorshift, 32 bits.</summary>
public static class Hostile
{
    /// <param name="state">Not 0; moves on.</param>
    /// <returns>0 .. <paramref name="below"/> - 1.</returns>
    public static int Next(ref uint state, int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }
}
