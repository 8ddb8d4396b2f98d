using System;

namespace SmartMat.Virtual.Esp32;

/// <summary>The file after a write that power has cut short.</summary>
public static class TornWrite
{
    /// <summary>What flash is programmed by.</summary>
    public const int PageLength = 256;

    private const byte Erased = 0xFF;

    /// <param name="write">With an After: a deletion is done or not done.</param>
    /// <param name="written">Bytes of it that power allowed, 0 to one less than its length.</param>
    /// <param name="tear">What the rest looks like.</param>
    /// <param name="seed">Draws the garbage.</param>
    public static byte[] Left(FlashWrite write, int written, Tear tear, uint seed)
    {
        ArgumentNullException.ThrowIfNull(write);
        byte[] after = write.After ?? throw new ArgumentException("a deletion is not torn", nameof(write));
        int cutAt = write.From + written;
        int pageAt = cutAt - (cutAt % PageLength);
        int length = tear switch
        {
            Tear.Clean => cutAt,
            Tear.Erased => after.Length,
            _ => Math.Min(pageAt + PageLength, Math.Max(after.Length, cutAt)),
        };
        byte[] left = new byte[length];
        Array.Copy(after, left, Math.Min(cutAt, length));
        if (tear == Tear.Erased)
        {
            Array.Fill(left, Erased, cutAt, length - cutAt);
        }

        if (tear == Tear.Garbage)
        {
            byte[] garbage = new byte[length - pageAt];
            new Xorshift(seed).Fill(garbage);
            garbage.CopyTo(left, pageAt);
        }

        return left;
    }
}
