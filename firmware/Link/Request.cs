namespace SmartMat.Link;

/// <summary>One request: op, tag, parameters. Reused; whoever asks for a parameter has checked <see cref="ParamCount"/>.</summary>
public sealed class Request
{
    /// <summary>Longest that has an answer: op, tag and 22 bytes.</summary>
    public const int Longest = 24;

    private const int FirstParam = 2;

    public byte[] Bytes { get; } = new byte[Channel.LongestMessage];

    public int Count { get; set; }

    public Op Op => (Op)Bytes[0];

    public byte Tag => Bytes[1];

    public int ParamCount => Count - FirstParam;

    public int U8(int at)
    {
        return Bytes[FirstParam + at];
    }

    public int U16(int at)
    {
        return Wire.GetU16(Bytes, FirstParam + at);
    }

    public uint U32(int at)
    {
        return Wire.GetU32(Bytes, FirstParam + at);
    }
}
