namespace SmartMat;

/// <summary>CRC-32 of IEEE 802.3 (reflected polynomial 0xEDB88320; "123456789" gives 0xCBF43926): tells torn flash from sound.</summary>
public static class Crc32
{
    /// <summary>What to begin with.</summary>
    public const uint Start = 0xFFFFFFFF;

    private static readonly uint[] s_table = Table();

    /// <summary>Takes in more bytes; the CRC of all is the complement of what this returns last.</summary>
    /// <param name="crc"><see cref="Start"/>, or what this returned for the bytes before.</param>
    /// <param name="bytes">At least <paramref name="at"/> + <paramref name="count"/> long.</param>
    public static uint Add(uint crc, byte[] bytes, int at, int count)
    {
        uint[] table = s_table;
        int end = at + count;
        for (int i = at; i < end; i++)
        {
            crc = table[(int)((crc ^ bytes[i]) & 0xFF)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] Table()
    {
        uint[] table = new uint[256];
        for (uint value = 0; value < 256; value++)
        {
            uint crc = value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }

            table[(int)value] = crc;
        }

        return table;
    }
}
