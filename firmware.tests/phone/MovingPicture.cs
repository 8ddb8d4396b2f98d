using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace SmartMat.Phone.Tests;

/// <summary>Joins WebP stills to one that moves: the container only, the stills stay as the browser compressed them.</summary>
internal sealed class MovingPicture
{
    private const byte HasAnimation = 0x02;
    private const int FileHeaderLength = 12;
    private const int ChunkHeaderLength = 8;

    private readonly List<byte> _frames = new();

    /// <param name="still">A WebP file.</param>
    /// <param name="ms">How long it is shown.</param>
    public void Add(byte[] still, int width, int height, int ms)
    {
        List<byte> frame = [.. Bits24(0), .. Bits24(0), .. Bits24(width - 1), .. Bits24(height - 1), .. Bits24(ms), 0];
        for (int at = FileHeaderLength; at < still.Length;)
        {
            int length = ChunkHeaderLength + BinaryPrimitives.ReadInt32LittleEndian(still.AsSpan(at + 4));
            // Pictures alone: colour profiles and the like belong to a whole file.
            if (Encoding.ASCII.GetString(still, at, 4) is "VP8 " or "VP8L" or "ALPH")
            {
                frame.AddRange(still[at..Math.Min(still.Length, at + length + (length & 1))]);
            }

            at += length + (length & 1);
        }

        _frames.AddRange(Chunk("ANMF", frame.ToArray()));
    }

    /// <summary>Writes it; it begins again at its end.</summary>
    public void Write(string file, int width, int height)
    {
        byte[] body =
        [
            .. Encoding.ASCII.GetBytes("WEBP"),
            .. Chunk("VP8X", [HasAnimation, 0, 0, 0, .. Bits24(width - 1), .. Bits24(height - 1)]),
            .. Chunk("ANIM", [0, 0, 0, 0, 0, 0]),
            .. _frames,
        ];
        File.WriteAllBytes(file, Chunk("RIFF", body));
    }

    private static byte[] Chunk(string name, byte[] bytes)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        byte[] padding = new byte[bytes.Length & 1];
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. bytes, .. padding];
    }

    private static byte[] Bits24(int value)
    {
        return [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];
    }
}
