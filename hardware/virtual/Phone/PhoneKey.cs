using System;

namespace SmartMat.Virtual.Phone;

/// <summary>Reads the pairing key out of the link that the mat prints.</summary>
public static class PhoneKey
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="link">Ends in #k= and 27 characters.</param>
    /// <returns>16 bytes, or null if a character is wrong.</returns>
    public static byte[]? TryRead(string link)
    {
        ArgumentNullException.ThrowIfNull(link);
        int at = link.IndexOf("#k=", StringComparison.Ordinal);
        string text = at < 0 ? link : link[(at + 3)..];
        if (text.Length != 27)
        {
            return null;
        }

        int sum = 0;
        UInt128 bits = 0;
        int spare = 0;
        for (int i = 0; i < 27; i++)
        {
            int value = Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            // Counted from the check character, which is the last and counts once.
            int weighted = value * (i % 2 == 1 ? 2 : 1);
            sum += (weighted / 32) + (weighted % 32);
            bits = i < 25 ? (bits << 5) | (uint)value : i == 25 ? (bits << 3) | (uint)(value >> 2) : bits;
            spare |= i == 25 ? value & 3 : 0;
        }

        if (sum % 32 != 0 || spare != 0)
        {
            return null;
        }

        byte[] key = new byte[16];
        for (int i = 15; i >= 0; i--, bits >>= 8)
        {
            key[i] = (byte)bits;
        }

        return key;
    }
}
