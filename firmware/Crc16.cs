namespace SmartMat;

/// <summary>CRC-16/CCITT-FALSE (polynomial 0x1021, start 0xFFFF; "123456789" gives 0x29B1), kept in a block's last two bytes.</summary>
public static class Crc16
{
    private static readonly ushort[] s_table = Table();

    /// <param name="bytes">At least <paramref name="count"/> long.</param>
    public static int Of(byte[] bytes, int count)
    {
        ushort[] table = s_table;
        int crc = 0xFFFF;
        for (int i = 0; i < count; i++)
        {
            crc = table[(crc >> 8) ^ bytes[i]] ^ ((crc & 0xFF) << 8);
        }

        return crc;
    }

    /// <summary>Writes the CRC of all before into the last two bytes, low byte first.</summary>
    public static void Seal(byte[] block)
    {
        Seal(block, block.Length);
    }

    /// <summary>The same, for a block that is the first <paramref name="length"/> bytes.</summary>
    public static void Seal(byte[] block, int length)
    {
        int crc = Of(block, length - 2);
        block[length - 2] = (byte)crc;
        block[length - 1] = (byte)(crc >> 8);
    }

    public static bool IsSealed(byte[] block)
    {
        return IsSealed(block, block.Length);
    }

    public static bool IsSealed(byte[] block, int length)
    {
        int stored = block[length - 2] | (block[length - 1] << 8);
        return stored == Of(block, length - 2);
    }

    private static ushort[] Table()
    {
        ushort[] table = new ushort[256];
        for (int value = 0; value < 256; value++)
        {
            int crc = value << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }

            table[value] = (ushort)crc;
        }

        return table;
    }
}
