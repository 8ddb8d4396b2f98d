using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>Numbers the boots, so that a record can say in which of them it was made.</summary>
public sealed class BootCount
{
    private const string BlockName = "boots";

    /// <summary>This boot, 1..65535; 0 if it could not be counted, and then nothing can be placed by it.</summary>
    public int Number { get; private set; }

    /// <summary>Once, at boot.</summary>
    public void Count(IStore store)
    {
        byte[] block = new byte[2];
        int former = store.TryRead(BlockName, block) ? Wire.GetU16(block, 0) : 0;
        int number = former == ushort.MaxValue ? 1 : former + 1;
        Wire.PutU16(block, 0, number);
        Number = store.TryWrite(BlockName, block) ? number : 0;
    }
}
