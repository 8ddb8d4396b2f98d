using System;

namespace SmartMat.Virtual.Body;

/// <summary>The only source of chance in the simulated world: xorshift64*, the same on every machine and
/// runtime.</summary>
public sealed class Dice
{
    private ulong _state;

    /// <param name="seed">Any number; equal seeds give equal sequences.</param>
    public Dice(ulong seed)
    {
        _state = Mix(seed + 0x9E3779B97F4A7C15UL);
        if (_state == 0)
        {
            _state = 1;
        }
    }

    /// <summary>The dice of one story: every name and seed throws its own.</summary>
    public static Dice Of(string name, uint seed)
    {
        ulong mixed = seed;
        foreach (char letter in name)
        {
            mixed = Mix(mixed + letter);
        }
        return new Dice(mixed);
    }

    /// <summary>A well-mixed 64-bit value of a number (splitmix64's finisher).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    /// <summary>A fixed value in -1 .. 1 for a place in a sequence: chance without a state, so it does not matter who
    /// asks when.</summary>
    public static double At(ulong seed, long place)
    {
        return ((Mix(seed ^ ((ulong)place * 0x9E3779B97F4A7C15UL)) >> 11) * (2.0 / (1UL << 53))) - 1.0;
    }

    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1DUL;
    }

    /// <returns>At least from, less than to.</returns>
    public double Between(double from, double to)
    {
        return from + ((to - from) * ((Next() >> 11) * (1.0 / (1UL << 53))));
    }

    /// <returns>At least from, less than to; short ones as likely as long ones.</returns>
    public double LogBetween(double from, double to)
    {
        return from * Math.Pow(to / from, Between(0, 1));
    }

    /// <returns>0 .. count - 1.</returns>
    public int Below(int count)
    {
        return (int)(Next() % (ulong)count);
    }

    /// <returns>True in this share of the throws.</returns>
    public bool Chance(double share)
    {
        return Between(0, 1) < share;
    }

    /// <summary>About normal, mean 0, deviation 1, never beyond 3.5: four uniform parts of one draw.</summary>
    public double Gauss()
    {
        ulong bits = Next();
        long sum = (long)((bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48));
        return (sum - 131070L) * (1.0 / 37837.0);
    }

    /// <returns>1 on average, with this relative deviation, never negative.</returns>
    public double Spread(double deviation)
    {
        return Math.Exp(Gauss() * deviation);
    }
}
