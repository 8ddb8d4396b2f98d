using SmartMat.Hal;
using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>How the mat is: 20 bytes, asked for or told as the first message of a connection.</summary>
public sealed class StatusDesk : IDesk
{
    public const byte Marker = 0xC0;
    public const int Length = 20;

    private const int FirstByte = 2;
    private const int FlagSomeone = 1 << 0;
    private const int FlagSession = 1 << 1;
    private const int FlagPaused = 1 << 2;
    private const int FlagCue = 1 << 3;
    private const int FlagClock = 1 << 4;
    private const int FlagAlert = 1 << 5;
    private const int FlagCalibrated = 1 << 6;
    private const int FlagFault = 1 << 7;

    private readonly MatParts _parts;
    private readonly IRecords _records;
    private readonly WallClock _clock;
    private readonly EventDesk _events;
    private readonly LiveDesk _live;
    private readonly Channel _channel;
    private readonly byte[] _message = new byte[FirstByte + Length];

    public StatusDesk(
        MatParts parts, IRecords records, WallClock clock, EventDesk events, LiveDesk live, Channel channel)
    {
        _parts = parts;
        _records = records;
        _clock = clock;
        _events = events;
        _live = live;
        _channel = channel;
    }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op == Op.Status;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        if (request.ParamCount != 0)
        {
            return Result.InvalidParameter;
        }

        Fill(nowMs);
        for (int i = 0; i < Length; i++)
        {
            answer.U8(_message[FirstByte + i]);
        }

        return Result.Success;
    }

    /// <returns>False if there was no room.</returns>
    public bool TryTell(long nowMs)
    {
        Fill(nowMs);
        return _channel.TrySend(_message, _message.Length, 0);
    }

    private void Fill(long nowMs)
    {
        byte[] bytes = _message;
        SessionMachine session = _parts.Session;
        bytes[0] = Marker;
        bytes[1] = (byte)_events.Newest;
        bytes[2] = (byte)FlagsNow();
        bytes[3] = (byte)session.State;
        bytes[4] = (byte)_parts.Senses.Occupancy;
        bytes[5] = (byte)_parts.Senses.Calibration;
        Wire.PutU16(bytes, 6, session.SessionMs(nowMs) / 1000);
        Wire.PutU16(bytes, 8, session.TargetMs / 1000);
        bytes[10] = (byte)session.Reason;
        bytes[11] = (byte)_parts.Settings.StrengthPercent;
        bytes[12] = _parts.Settings.Revision;
        bytes[13] = _parts.Coach.Plan.Revision;
        bytes[14] = (byte)_events.Newest;
        bytes[15] = (byte)_events.Alert.Number;
        Wire.PutU16(bytes, 16, _channel.Mtu);
        bytes[18] = (byte)_live.Hz;
        bytes[19] = (byte)(_channel.Dropped < 255 ? _channel.Dropped : 255);
        Wire.PutU16(bytes, 20, _records.Count);
    }

    private int FlagsNow()
    {
        SessionState state = _parts.Session.State;
        int flags = _parts.Senses.IsSomeone ? FlagSomeone : 0;
        flags |= _parts.Session.IsActive || state == SessionState.Paused ? FlagSession : 0;
        flags |= state == SessionState.Paused ? FlagPaused : 0;
        flags |= _parts.Settings.StrengthPercent > 0 ? FlagCue : 0;
        flags |= _clock.IsSet ? FlagClock : 0;
        flags |= _events.Alert.IsOpen ? FlagAlert : 0;
        flags |= _parts.Senses.Calibration == CalibrationState.Calibrated ? FlagCalibrated : 0;
        flags |= _parts.Senses.HasFault ? FlagFault : 0;
        return flags;
    }
}
