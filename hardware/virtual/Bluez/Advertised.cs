using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SmartMat.Virtual.Bluez;

/// <summary>Reads what a mat says about itself on the air: sections of length, type, bytes.</summary>
internal static class Advertised
{
    private const byte CompleteName = 0x09;
    private const byte Complete128BitServices = 0x07;
    private const int UuidLength = 16;

    /// <returns>Empty if it has none.</returns>
    public static string Name(byte[] advertisement)
    {
        return Encoding.UTF8.GetString(Find(advertisement, CompleteName));
    }

    public static List<object> Services(byte[] advertisement)
    {
        return Find(advertisement, Complete128BitServices).Chunk(UuidLength)
            .Select(bytes => (object)new Guid(bytes.Reverse().ToArray(), bigEndian: true).ToString())
            .ToList();
    }

    private static byte[] Find(byte[] advertisement, byte type)
    {
        for (int at = 0; at + 1 < advertisement.Length; at += 1 + advertisement[at])
        {
            if (advertisement[at + 1] == type)
            {
                return advertisement[(at + 2)..(at + 1 + advertisement[at])];
            }
        }

        return [];
    }
}
