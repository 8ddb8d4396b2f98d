using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Hal;
using SmartMat.Link;
using SmartMat.Log;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.PowerCut;

/// <summary>Boots from what a power cut left and says what is wrong with it. It runs as firmware.</summary>
public sealed class CutCheck
{
    /// <summary>Kept by the mat itself: the session that is open, how often it booted, which record files there are.</summary>
    private const string OpenName = "open";
    private const string BootsName = "boots";

    /// <summary>Counted on by every boot: whole it must be, and not as it was.</summary>
    private const string VitalsName = "vitals";

    /// <summary>Records read back after every cut; whether the others are there is asked each time, and they are read now and then.</summary>
    private const int NewestRead = 20;

    private readonly FlashDrive _drive;
    private readonly Func<IFiles, IStore> _storeOf;
    private readonly byte[] _bytes = new byte[512];
    private readonly byte[] _record = new byte[SessionRecord.Length];
    private readonly StillMat _hardware = new(1);

    public CutCheck(FlashDrive drive, Func<IFiles, IStore> storeOf)
    {
        _drive = drive;
        _storeOf = storeOf;
    }

    /// <param name="kept">What was committed before the cut.</param>
    /// <param name="pending">What was being done in it, or null: done or not done, nothing else.</param>
    /// <param name="readsAll">Read every record.</param>
    /// <returns>Null if all is well.</returns>
    public string? Try(Kept kept, Deed? pending, bool readsAll)
    {
        ArgumentNullException.ThrowIfNull(kept);
        PowerUp mat = new(_hardware, _drive, _storeOf, new List<Deed>());
        if (!mat.TrySettle())
        {
            return "it does not come up";
        }

        return BlocksWrong(mat, kept, pending)
            ?? RecordsWrong(mat, kept, pending, readsAll)
            ?? NumberWrong(mat, kept);
    }

    private string? BlocksWrong(PowerUp mat, Kept kept, Deed? pending)
    {
        foreach ((string name, byte[] bytes) in kept.Blocks)
        {
            if (name == VitalsName ? !HasGrown(mat, bytes) : name is not (OpenName or BootsName) && !IsBlock(mat, name, bytes)
                && !(pending?.Name == name && IsBlock(mat, name, pending.Bytes)))
            {
                return "lost block " + name;
            }
        }

        int former = kept.Blocks.TryGetValue(BootsName, out byte[]? boots) ? BitConverter.ToUInt16(boots) : 0;
        int now = mat.Kept.Read(BootsName, _bytes) == 2 ? BitConverter.ToUInt16(_bytes) : 0;
        bool mayBeMore = pending?.Name == BootsName;
        return now == former + 1 || (mayBeMore && now == former + 2) ? null : $"boot {now} after {former}";
    }

    private bool HasGrown(PowerUp mat, byte[] bytes)
    {
        int length = mat.Kept.Read(VitalsName, _bytes);
        return length == bytes.Length && SecondsAndBoots(_bytes) >= SecondsAndBoots(bytes);
    }

    private static long SecondsAndBoots(byte[] block)
    {
        long sum = BitConverter.ToUInt32(block, 1 + Vitals.OperatedAt);
        for (int cause = 0; cause < Vitals.Causes; cause++)
        {
            sum += BitConverter.ToUInt16(block, 1 + Vitals.BootsAt + (2 * cause));
        }

        return sum;
    }

    private bool IsBlock(PowerUp mat, string name, byte[]? bytes)
    {
        int length = mat.Kept.Read(name, _bytes);
        return bytes is null ? length == 0 : _bytes.AsSpan(0, length).SequenceEqual(bytes);
    }

    private string? RecordsWrong(PowerUp mat, Kept kept, Deed? pending, bool readsAll)
    {
        int readFrom = readsAll ? 0 : kept.Next - NewestRead;
        foreach ((int sequence, byte[] bytes) in kept.Records)
        {
            bool isDeleted = pending is { IsDeletion: true } && sequence >= pending.Sequence && sequence <= pending.Last;
            bool isDropped = pending is { Name: null } && sequence < pending.First;
            bool mayBeGone = isDeleted || isDropped || sequence < mat.Log.Next - RecordIndex.Capacity;
            bool has = mat.Log.Has(sequence);
            if (has ? sequence >= readFrom && !IsRecord(mat, sequence, bytes, pending) : !mayBeGone)
            {
                return $"lost record {sequence} of {kept.Records.Keys.First()}..{kept.Next - 1}";
            }
        }

        return OpenWrong(mat, kept, pending);
    }

    private bool IsRecord(PowerUp mat, int sequence, byte[] bytes, Deed? pending)
    {
        if (!mat.Log.TryRead(sequence, _record))
        {
            return false;
        }

        ReadOnlySpan<byte> read = _record.AsSpan(0, SessionRecord.LengthOf(_record[0]));
        return read.SequenceEqual(bytes)
            || (pending is { IsRecord: true } && pending.Sequence == sequence && read.SequenceEqual(pending.Bytes));
    }

    /// <summary>Whoever lay there when power failed has a record that says so, and nothing else is new.</summary>
    private string? OpenWrong(PowerUp mat, Kept kept, Deed? pending)
    {
        byte[]? note = kept.Blocks.GetValueOrDefault(OpenName);
        bool wasOpen = NumberOf(note) >= kept.Next;
        if (mat.Log.Next == kept.Next)
        {
            return wasOpen ? "lost the open session" : null;
        }

        int number = mat.Log.Next - 1;
        bool isPending = pending is { IsRecord: true } && pending.Sequence == number;
        bool wasNoted = NumberOf(note) == number || (pending?.Name == OpenName && NumberOf(pending.Bytes) == number);
        if (number < kept.Next || !(isPending || wasNoted) || !mat.Log.TryRead(number, _record))
        {
            return $"next record {mat.Log.Next} after {kept.Next}";
        }

        bool saysSo = (_record[SessionRecord.MoreFlagsAt] & SessionRecord.FlagCutShort) != 0;
        bool isWhole = Crc16.IsSealed(_record, SessionRecord.LengthOf(_record[0]));
        bool isAsWritten = isPending && _record.AsSpan().SequenceEqual(pending!.Bytes);
        return isWhole && (saysSo || isAsWritten) ? null : "the open session's record is not one";
    }

    /// <returns>The number that a note's session will get; -1 without a note.</returns>
    private static int NumberOf(byte[]? note)
    {
        return note is null ? -1 : BitConverter.ToUInt16(note, SessionRecord.SequenceAt);
    }

    /// <summary>Life goes on: the next session's record gets a number that no other had.</summary>
    private string? NumberWrong(PowerUp mat, Kept kept)
    {
        int next = mat.Log.Next;
        SessionRecord.Clear(_record);
        BitConverter.TryWriteBytes(_record.AsSpan(SessionRecord.SequenceAt), (ushort)next);
        Crc16.Seal(_record);
        byte[] written = (byte[])_record.Clone();
        bool isKept = mat.Kept.TryWrite(next, _record) && mat.Kept.TryRead(next, _record);
        bool isNew = next >= kept.Next && !kept.Records.ContainsKey(next);
        return isKept && isNew && _record.AsSpan().SequenceEqual(written) ? null : $"cannot go on with record {next}";
    }
}
