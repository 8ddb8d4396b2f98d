namespace SmartMat.Link;

/// <summary>The key as people see it: a link for the camera, 27 characters for the keyboard.</summary>
public static class PairingText
{
    /// <summary>Where the page is published: the only place that names it. A placeholder until the project has a public home; a fork
    /// changes it here (docs/build-a-mat.md).</summary>
    public const string PageAddress = "https://smartmat.example/app/";

    /// <summary>26 of base32 and one that catches a typing error.</summary>
    public const int Length = 27;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Radix = 32;
    private const int BitsPerCharacter = 5;

    /// <param name="key">16 bytes.</param>
    public static string LinkOf(byte[] key)
    {
        return PageAddress + "#k=" + TextOf(key);
    }

    /// <param name="key">16 bytes.</param>
    public static string TextOf(byte[] key)
    {
        char[] text = new char[Length];
        int[] values = new int[Length - 1];
        int bits = 0;
        int bitCount = 0;
        int at = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (bitCount < BitsPerCharacter)
            {
                // 128 bits are 25 characters and 3 bits; the last character's spare bits are 0.
                bits = (bits << 8) | (at < key.Length ? key[at] : 0);
                at++;
                bitCount += 8;
            }

            bitCount -= BitsPerCharacter;
            values[i] = (bits >> bitCount) & (Radix - 1);
            text[i] = Alphabet[values[i]];
        }

        text[Length - 1] = Alphabet[CheckOf(values)];
        return new string(text);
    }

    /// <summary>Luhn's algorithm with 32 for 10: every second value counts double, beginning with the last.</summary>
    private static int CheckOf(int[] values)
    {
        int sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            int weighted = values[i] << ((values.Length - 1 - i) % 2 == 0 ? 1 : 0);
            sum += (weighted / Radix) + (weighted % Radix);
        }

        return (Radix - (sum % Radix)) % Radix;
    }
}
