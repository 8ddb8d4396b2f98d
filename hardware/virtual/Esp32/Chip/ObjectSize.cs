namespace SmartMat.Virtual.Esp32;

/// <summary>What objects take on the device's managed heap, which hands out blocks of 12 bytes.</summary>
/// <remarks>Seen on the 32-bit nanoCLR: byte[20] takes 48 bytes, an object with two fields 36.</remarks>
public static class ObjectSize
{
    private const int Block = 12;

    /// <returns>Bytes for a byte[].</returns>
    public static int OfBytes(int length)
    {
        return ((2 * Block) + length + Block - 1) / Block * Block;
    }

    /// <returns>Bytes for an object with so many fields.</returns>
    public static int OfObject(int fields)
    {
        return (1 + fields) * Block;
    }
}
