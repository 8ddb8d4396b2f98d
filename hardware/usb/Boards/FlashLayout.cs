using System;
using System.Buffers.Binary;
using System.Text;

namespace SmartMat.Usb.Boards;

/// <summary>Where a board keeps its files, read from the partition table in its flash.</summary>
/// <param name="FilesAddress">Of drive I:, or 0 if the board has none.</param>
/// <param name="FilesSize">Bytes.</param>
public sealed record FlashLayout(int FilesAddress, int FilesSize)
{
    private const int TableAddress = 0x8000;
    private const int TableLength = 0xC00;
    private const int EntryLength = 32;
    private const ushort EntryMark = 0x50AA;

    /// <param name="flash">The whole flash.</param>
    /// <returns>Without files, if there is no partition table or none of nanoFramework.</returns>
    public static FlashLayout Read(ReadOnlySpan<byte> flash)
    {
        for (int at = TableAddress; at < TableAddress + TableLength && at + EntryLength <= flash.Length; at += EntryLength)
        {
            ReadOnlySpan<byte> entry = flash.Slice(at, EntryLength);
            if (BinaryPrimitives.ReadUInt16LittleEndian(entry) != EntryMark)
            {
                break;
            }

            int address = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
            int size = BinaryPrimitives.ReadInt32LittleEndian(entry[8..]);
            string label = Encoding.ASCII.GetString(entry.Slice(12, 16)).TrimEnd('\0');
            if (label == "config" && address > 0 && size > 0 && (long)address + size <= flash.Length)
            {
                return new FlashLayout(address, size);
            }
        }

        return new FlashLayout(0, 0);
    }

    /// <param name="flashMb">8, 16 or 32.</param>
    /// <returns>What becomes of the files when the pinned nanoCLR comes with its partition table.</returns>
    public FilesFate FateWith(int flashMb)
    {
        if (FilesAddress == 0)
        {
            return FilesFate.None;
        }

        if (FilesSize != Pinned.FilesSize(flashMb))
        {
            return FilesFate.Lost;
        }

        return FilesAddress == Pinned.FilesAddress ? FilesFate.Stay : FilesFate.Move;
    }
}
