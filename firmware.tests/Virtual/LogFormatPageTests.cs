using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Tests.House;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>docs/log-format.md says what lies on the drive, to the byte.</summary>
[TestClass]
public sealed class LogFormatPageTests
{
    private const int RecordsOp = 0x20;

    [TestMethod]
    public void The_worked_files_are_those_that_the_firmware_leaves()
    {
        string[] expected = Lived();
        string[] written = Page();
        CollectionAssert.AreEqual(expected, written, "docs/log-format.md must say:\n" + string.Join('\n', expected));
    }

    [TestMethod]
    public void A_reader_made_from_the_page_alone_finds_the_same()
    {
        Dictionary<string, byte[]> files = Page().ToDictionary(
            line => line[..line.IndexOf(": ", StringComparison.Ordinal)],
            line => Bytes(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
        Assert.AreEqual(1, BitConverter.ToUInt16(Block(files, "boots")!));
        byte[] range = Block(files, "records")!;
        List<byte[]> slots = [];
        for (int file = BitConverter.ToUInt16(range); file <= BitConverter.ToUInt16(range, 2); file++)
        {
            if (files.TryGetValue($"rec{file:X4}", out byte[]? bytes))
            {
                slots.AddRange(bytes.Chunk(256));
            }
        }

        Assert.AreEqual(2, slots.Count);
        Assert.IsTrue(slots.All(IsWhole));
        Assert.AreEqual(2, slots[0][1]);
        Assert.AreEqual(1, BitConverter.ToUInt16(slots[0], 8));
        Assert.AreEqual(300, BitConverter.ToUInt16(slots[0], 16 + 12));
        Assert.AreEqual(3, slots[1][1]);
        Assert.AreEqual(2u, BitConverter.ToUInt32(slots[1], 4));
        Assert.AreEqual(0x0001_0001u, BitConverter.ToUInt32(slots[1], 16));
    }

    private static string[] Lived()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.Run(10 * Play.SecondUs);
        Assert.IsTrue(phone.TryOpen(247));
        phone.Run(Play.SecondUs);
        phone.Ask(0x01, 44, 1, 0);
        phone.Ask(0x02);
        phone.Run(5 * Play.SecondUs);
        Collect(mat, files);
        phone.Ask(RecordsOp, 2, 1);
        Collect(mat, files);
        return files.Select(file => $"{file.Key}: {file.Value}").ToArray();
    }

    /// <summary>Notes the files that count, by name, before they are tidied up.</summary>
    private static void Collect(VirtualMat mat, SortedDictionary<string, string> files)
    {
        string[] kept = ["boots", "records", "rec0"];
        IEnumerable<string> paths = mat.Chip.Flash.Paths
            .Where(path => kept.Any(name => path.StartsWith("I:\\" + name, StringComparison.Ordinal)));
        foreach (string path in paths)
        {
            files[path[3..]] = Text(mat.Chip.Flash.Read(path));
        }
    }

    private static byte[]? Block(Dictionary<string, byte[]> files, string name)
    {
        return new[] { name + ".0", name + ".1" }
            .Where(files.ContainsKey).Select(path => files[path])
            .Where(bytes => IsWhole(bytes) && bytes[1] == 1)
            .MaxBy(bytes => BitConverter.ToUInt32(bytes, 4))?[16..];
    }

    /// <summary>CRC-32 bit by bit, as a stranger would write it.</summary>
    private static bool IsWhole(byte[] frame)
    {
        int length = BitConverter.ToUInt16(frame, 10);
        uint crc = 0xFFFFFFFF;
        foreach (byte value in frame[..12].Concat(frame[16..(16 + length)]))
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return frame[0] == 0x53 && BitConverter.ToUInt32(frame, 12) == ~crc;
    }

    /// <summary>Hex; "x60" behind it repeats the last byte so often in all.</summary>
    private static string Text(byte[] bytes)
    {
        int end = bytes.Length;
        while (end > 1 && bytes[end - 2] == bytes[^1])
        {
            end--;
        }

        int repeated = bytes.Length - end + 1;
        string text = Convert.ToHexString(bytes).ToLowerInvariant();
        return repeated < 8 ? text : $"{text[..(2 * end)]} x{repeated}";
    }

    private static byte[] Bytes(string text)
    {
        string[] parts = text.Split(" x");
        byte[] bytes = Convert.FromHexString(parts[0]);
        int repeated = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
        return [.. bytes, .. Enumerable.Repeat(bytes[^1], repeated - 1)];
    }

    private static string[] Page()
    {
        return Repository.Read("docs/log-format.md").Split('\n')
            .SkipWhile(line => line != "```files").Skip(1).TakeWhile(line => line != "```").ToArray();
    }
}
