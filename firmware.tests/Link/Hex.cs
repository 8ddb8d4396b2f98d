namespace SmartMat.Tests.Link;

/// <summary>Bytes as text and back, in the device's dialect.</summary>
internal static class Hex
{
    private const string Digits = "0123456789abcdef";

    /// <param name="text">Lower-case digits; blanks are skipped.</param>
    public static byte[] Bytes(string text)
    {
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            digits += text[i] == ' ' ? 0 : 1;
        }

        byte[] bytes = new byte[digits / 2];
        int at = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ')
            {
                bytes[at / 2] = (byte)((bytes[at / 2] << 4) | Digits.IndexOf(text[i]));
                at++;
            }
        }

        return bytes;
    }

    public static string Text(byte[] bytes, int from, int count)
    {
        char[] text = new char[2 * count];
        for (int i = 0; i < count; i++)
        {
            text[2 * i] = Digits[bytes[from + i] >> 4];
            text[(2 * i) + 1] = Digits[bytes[from + i] & 15];
        }

        return new string(text);
    }
}
