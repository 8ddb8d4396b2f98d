using System;
using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>Past sessions by the Bluetooth SIG's Record Access Control Point: its op codes, operators and responses.</summary>
public sealed class RecordDesk : IDesk
{
    public const byte Marker = 0xC3;

    private const int FirstByte = 2;
    private const int AcknowledgeMs = 3_000;
    private const int NumberResponse = 0x05;
    private const int ResponseCode = 0x06;

    private readonly IRecords _records;
    private readonly MatParts _parts;
    private readonly RecordQuery _query = new RecordQuery();
    private readonly byte[] _message = new byte[FirstByte + SessionRecord.Length];
    private readonly byte[] _record = new byte[SessionRecord.Length];
    private int _at;
    private int _last;
    private int _waitsFor;
    private int _tellings;
    private int _toldAt;
    private long _toldMs;

    public RecordDesk(IRecords records, MatParts parts)
    {
        _records = records;
        _parts = parts;
    }

    /// <summary>The answer of a report, which comes after its records.</summary>
    public Answer Late { get; } = new Answer();

    public bool IsReporting { get; private set; }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op == Op.Records;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        int code = _query.Read(request, _records);
        if (code == RecordQuery.Sound && _query.IsAbort)
        {
            code = IsReporting ? RecordQuery.Success : RecordQuery.AbortUnsuccessful;
            Stop();
            return Respond(request, answer, code);
        }

        // Flash would make the breath late; and one report at a time.
        if (IsReporting || _parts.Session.IsActive || !_records.IsReady)
        {
            return Result.Busy;
        }

        if (code != RecordQuery.Sound)
        {
            return Respond(request, answer, code);
        }

        return Do(request, answer);
    }

    /// <summary>The connection is another, or the phone has had enough.</summary>
    public void Stop()
    {
        IsReporting = false;
        Late.Clear();
        _waitsFor = 0;
    }

    public void Acknowledge(int sequence)
    {
        // None waits for number 0.
        if (_waitsFor != 0 && sequence == _waitsFor)
        {
            _waitsFor = 0;
            _at = sequence + 1;
        }
    }

    /// <summary>Sends the next record once the last one is acknowledged.</summary>
    public void Update(Channel channel, long nowMs)
    {
        if (!IsReporting || Late.IsFinished)
        {
            return;
        }

        if (_waitsFor != 0)
        {
            Remind(nowMs);
            return;
        }

        while (_at <= _last && !_records.Has(_at))
        {
            _at++;
        }

        if (_at > _last)
        {
            Conclude(RecordQuery.Success);
        }
        else if (channel.HasRoom(_message.Length, 0) && !_parts.Session.IsActive)
        {
            Tell(channel, nowMs);
        }
    }

    private void Tell(Channel channel, long nowMs)
    {
        if (!_records.TryRead(_at, _record))
        {
            Conclude(RecordQuery.NotCompleted);
            return;
        }

        _message[0] = Marker;
        _message[1] = (byte)_at;
        int length = SessionRecord.LengthOf(_record[0]);
        Array.Copy(_record, 0, _message, FirstByte, length);
        channel.TrySend(_message, FirstByte + length, 0);
        _tellings = _at == _toldAt ? _tellings + 1 : 1;
        _toldAt = _at;
        _waitsFor = _at;
        _toldMs = nowMs;
    }

    /// <summary>An acknowledgement may be lost: the record comes once more, then the report ends.</summary>
    private void Remind(long nowMs)
    {
        if (nowMs - _toldMs < AcknowledgeMs)
        {
            return;
        }

        if (_tellings >= 2)
        {
            Conclude(RecordQuery.NotCompleted);
            return;
        }

        _at = _waitsFor;
        _waitsFor = 0;
    }

    private Result Do(Request request, Answer answer)
    {
        switch (_query.OpCode)
        {
            case RecordQuery.Count:
                answer.U8(NumberResponse);
                answer.U8(0);
                answer.U16(CountOf(_query.First, _query.Last));
                return Result.Success;
            case RecordQuery.Delete:
                if (CountOf(_query.First, _query.Last) == 0)
                {
                    return Respond(request, answer, RecordQuery.NoRecords);
                }

                bool isGone = _records.TryDelete(_query.First, _query.Last);
                return Respond(request, answer, isGone ? RecordQuery.Success : RecordQuery.NotCompleted);
            default:
                if (CountOf(_query.First, _query.Last) == 0)
                {
                    return Respond(request, answer, RecordQuery.NoRecords);
                }

                Late.Begin(request);
                IsReporting = true;
                _toldAt = 0;
                _at = _query.First;
                _last = _query.Last;
                return Result.Pending;
        }
    }

    private int CountOf(int first, int last)
    {
        int count = 0;
        for (int sequence = first; sequence <= last; sequence++)
        {
            count += _records.Has(sequence) ? 1 : 0;
        }

        return count;
    }

    private static Result Respond(Request request, Answer answer, int code)
    {
        answer.U8(ResponseCode);
        answer.U8(0);
        answer.U8(request.ParamCount > 0 ? request.U8(0) : 0);
        answer.U8(code);
        return Result.Success;
    }

    private void Conclude(int code)
    {
        Late.U8(ResponseCode);
        Late.U8(0);
        Late.U8(RecordQuery.Report);
        Late.U8(code);
        Late.Finish(Result.Success);
    }
}
