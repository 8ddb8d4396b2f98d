using System;

namespace SmartMat.Link;

/// <summary>The answer under way: 0x80, op, tag, result, parameters.</summary>
public sealed class Answer
{
    public const int Longest = 112;

    private const byte Marker = 0x80;
    private const int ResultAt = 3;
    private const int FirstParam = 4;

    public byte[] Bytes { get; } = new byte[Longest];

    /// <summary>0 while there is none.</summary>
    public int Count { get; private set; }

    public void Begin(Request request)
    {
        Bytes[0] = Marker;
        Bytes[1] = request.Bytes[0];
        Bytes[2] = request.Tag;
        Bytes[ResultAt] = (byte)Result.Pending;
        Count = FirstParam;
    }

    /// <summary>The result is known: the answer can be sent.</summary>
    public void Finish(Result result)
    {
        Bytes[ResultAt] = (byte)result;
    }

    public bool IsFinished => Count > 0 && Bytes[ResultAt] != (byte)Result.Pending;

    /// <param name="request">Op, tag, and what follows.</param>
    public bool IsTo(byte[] request)
    {
        return Bytes[1] == request[0] && Bytes[2] == request[1];
    }

    public void Clear()
    {
        Count = 0;
    }

    public void Load(byte[] bytes, int count)
    {
        Array.Copy(bytes, 0, Bytes, 0, count);
        Count = count;
    }

    public void U8(int value)
    {
        Bytes[Count++] = (byte)value;
    }

    public void U16(int value)
    {
        Wire.PutU16(Bytes, Count, value);
        Count += 2;
    }

    public void U32(uint value)
    {
        Wire.PutU32(Bytes, Count, value);
        Count += 4;
    }
}
