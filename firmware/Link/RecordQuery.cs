using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>One Record Access Control Point request: op code, operator, filter type, operands.</summary>
public sealed class RecordQuery
{
    public const int Report = 0x01;
    public const int Delete = 0x02;
    public const int Abort = 0x03;
    public const int Count = 0x04;

    /// <summary>Response code values; 0 is ours: nothing is wrong with the request.</summary>
    public const int Sound = 0x00;
    public const int Success = 0x01;
    public const int NoRecords = 0x06;
    public const int AbortUnsuccessful = 0x07;
    public const int NotCompleted = 0x08;

    private const int OpNotSupported = 0x02;
    private const int InvalidOperator = 0x03;
    private const int OperatorNotSupported = 0x04;
    private const int InvalidOperand = 0x05;
    private const int OperandNotSupported = 0x09;

    private const int All = 0x01;
    private const int UpTo = 0x02;
    private const int From = 0x03;
    private const int Within = 0x04;
    private const int Oldest = 0x05;
    private const int Newest = 0x06;
    private const int BySequence = 0x01;

    public int OpCode { get; private set; }

    public bool IsAbort => OpCode == Abort;

    /// <summary>Sequence numbers, both included; First may be above Last: nothing is meant then.</summary>
    public int First { get; private set; }

    public int Last { get; private set; }

    /// <returns><see cref="Sound"/>, or the response code to answer.</returns>
    public int Read(Request request, IRecords records)
    {
        OpCode = request.ParamCount > 0 ? request.U8(0) : 0;
        if (OpCode < Report || OpCode > Count)
        {
            return OpNotSupported;
        }

        int by = request.ParamCount > 1 ? request.U8(1) : 0;
        if (OpCode == Abort)
        {
            return request.ParamCount == 2 && by == 0 ? Sound : InvalidOperator;
        }

        if (by == 0)
        {
            return InvalidOperator;
        }

        if (by > Newest || (OpCode == Delete && by != All && by != UpTo && by != Within))
        {
            return OperatorNotSupported;
        }

        First = records.First;
        Last = records.Next - 1;
        return ReadOperand(request, by, records);
    }

    private int ReadOperand(Request request, int by, IRecords records)
    {
        int operands = by == Within ? 2 : by == UpTo || by == From ? 1 : 0;
        if (operands > 0 && request.ParamCount > 2 && request.U8(2) != BySequence)
        {
            return OperandNotSupported;
        }

        if (request.ParamCount != (operands == 0 ? 2 : 3 + (2 * operands)))
        {
            return InvalidOperand;
        }

        switch (by)
        {
            case UpTo: Narrow(0, request.U16(3)); break;
            case From: Narrow(request.U16(3), int.MaxValue); break;
            case Within:
                if (request.U16(3) > request.U16(5)) { return InvalidOperand; }
                Narrow(request.U16(3), request.U16(5));
                break;
            case Oldest: Last = FirstThere(records); First = Last; break;
            case Newest: First = LastThere(records); Last = First; break;
        }

        return Sound;
    }

    private void Narrow(int first, int last)
    {
        First = first > First ? first : First;
        Last = last < Last ? last : Last;
    }

    private static int FirstThere(IRecords records)
    {
        int sequence = records.First;
        while (sequence < records.Next && !records.Has(sequence))
        {
            sequence++;
        }

        return sequence;
    }

    private static int LastThere(IRecords records)
    {
        int sequence = records.Next - 1;
        while (sequence >= records.First && !records.Has(sequence))
        {
            sequence--;
        }

        return sequence;
    }
}
