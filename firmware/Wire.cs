namespace SmartMat;

/// <summary>Numbers in bytes, little endian, and comparing without telling where the difference is.</summary>
public static class Wire
{
    public static void PutU16(byte[] bytes, int at, int value)
    {
        bytes[at] = (byte)value;
        bytes[at + 1] = (byte)(value >> 8);
    }

    public static void PutU32(byte[] bytes, int at, uint value)
    {
        bytes[at] = (byte)value;
        bytes[at + 1] = (byte)(value >> 8);
        bytes[at + 2] = (byte)(value >> 16);
        bytes[at + 3] = (byte)(value >> 24);
    }

    public static int GetU16(byte[] bytes, int at)
    {
        return bytes[at] | (bytes[at + 1] << 8);
    }

    public static uint GetU32(byte[] bytes, int at)
    {
        return (uint)(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24));
    }

    /// <summary>Looks at every byte whatever it finds, so that its time says nothing.</summary>
    public static bool AreEqual(byte[] left, int leftAt, byte[] right, int rightAt, int count)
    {
        int difference = 0;
        for (int i = 0; i < count; i++)
        {
            difference |= left[leftAt + i] ^ right[rightAt + i];
        }

        return difference == 0;
    }
}
