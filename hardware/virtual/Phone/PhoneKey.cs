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

        int[] values = Array.ConvertAll(text.ToCharArray(), letter => Alphabet.IndexOf(letter, StringComparison.Ordinal));
        if (Array.Exists(values, value => value < 0) || !IsChecked(values) || (values[25] & 3) != 0)
        {
            return null;
        }

        UInt128 bits = 0;
        for (int i = 0; i < 25; i++)
        {
            bits = (bits << 5) | (uint)values[i];
        }

        bits = (bits << 3) | (uint)(values[25] >> 2);
        byte[] key = new byte[16];
        for (int i = 15; i >= 0; i--, bits >>= 8)
        {
            key[i] = (byte)bits;
        }

        return key;
    }

    /// <summary>Counted from the check character, which is the last and counts once.</summary>
    private static bool IsChecked(int[] values)
    {
        int sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            int weighted = values[i] * (i % 2 == 1 ? 2 : 1);
            sum += (weighted / 32) + (weighted % 32);
        }

        return sum % 32 == 0;
    }
}
