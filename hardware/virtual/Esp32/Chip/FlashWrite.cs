namespace SmartMat.Virtual.Esp32;

/// <summary>One change of the drive that counts from one moment on: a file closed, made or deleted.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Before">Its bytes; null if there was none. Never changed: a snapshot costs nothing.</param>
/// <param name="After">Its bytes from then on; null if it is gone.</param>
/// <param name="From">The first byte that was written; all before it stays as it was.</param>
public sealed record FlashWrite(string Path, byte[]? Before, byte[]? After, int From)
{
    /// <summary>Bytes of it; power can fail before each of them.</summary>
    public int Length => After is null ? 0 : After.Length - From;
}
