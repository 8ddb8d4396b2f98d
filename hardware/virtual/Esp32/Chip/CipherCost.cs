namespace SmartMat.Virtual.Esp32;

/// <summary>Charges the chip for a cipher; ciphers also work where there is none.</summary>
internal static class CipherCost
{
    public static void Charge(int heapBytes)
    {
        VirtualChip.CurrentOrNone?.Enter(CallKind.Cipher);
        VirtualChip.CurrentOrNone?.Allocate(heapBytes);
    }
}
