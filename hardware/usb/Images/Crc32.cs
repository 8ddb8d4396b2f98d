using System;

namespace SmartMat.Usb.Images;

/// <summary>nanoCLR's CRC: polynomial 0x04C11DB7, start 0, high bit first, nothing inverted ("123456789" gives 0x89A1897F).</summary>
public static class Crc32
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0;
        foreach (byte value in bytes)
        {
            crc ^= (uint)value << 24;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ 0x04C11DB7 : crc << 1;
            }
        }

        return crc;
    }
}
