using SmartMat.Sensing;

namespace SmartMat.Link;

/// <summary>Live frames of the zones: as many as the phone asks for and takes, always the newest.</summary>
public sealed class LiveDesk : IDesk
{
    public const byte Marker = 0xC2;

    /// <summary>uS above empty that one step means, by content; the highest value means no reading.</summary>
    public const int FineStepMicrosiemens = 16;
    public const int CoarseStepMicrosiemens = 256;

    private const int Coarse = 0;
    private const int Fine = 1;
    private const int FirstZone = 3;
    private const int FineLength = FirstZone + MatLayout.ZoneCount;
    private const int CoarseLength = FirstZone + ((MatLayout.ZoneCount + 1) / 2);
    private const int FlagFine = 1 << 0;
    private const int FlagSomeone = 1 << 1;
    private const int FlagSession = 1 << 2;
    private const int FlagBlind = 1 << 3;
    private const int FlagDropped = 1 << 5;

    /// <summary>Below this MTU a fine frame would take two pieces or more.</summary>
    private const int WideMtu = FineLength + Channel.Overhead + 4;

    /// <summary>Kept free for answers and events.</summary>
    private const int Reserve = 3;

    private readonly MatParts _parts;
    private readonly Channel _channel;
    private readonly byte[] _frame = new byte[FineLength];
    private int _content;
    private int _number;
    private long _nextMs;
    private bool _hasDropped;
    private bool _hasFrame;

    public LiveDesk(MatParts parts, Channel channel)
    {
        _parts = parts;
        _channel = channel;
    }

    /// <summary>Frames per second; 0 when off.</summary>
    public int Hz { get; private set; }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op == Op.LiveStart || op == Op.LiveStop;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        if (request.Op == Op.LiveStop)
        {
            Hz = request.ParamCount == 0 ? 0 : Hz;
            return request.ParamCount == 0 ? Result.Success : Result.InvalidParameter;
        }

        if (request.ParamCount != 2 || request.U8(0) > Fine || request.U8(1) == 0 || request.U8(1) > Tuning.LiveMaxHz)
        {
            return Result.InvalidParameter;
        }

        bool isWide = _channel.Mtu >= WideMtu;
        int most = isWide ? Tuning.LiveMaxHz : Tuning.LiveNarrowMaxHz;
        _content = isWide ? request.U8(0) : Coarse;
        Hz = request.U8(1) < most ? request.U8(1) : most;
        _nextMs = nowMs;
        _hasDropped = false;
        answer.U8(_content);
        answer.U8(Hz);
        return Result.Success;
    }

    public void Stop()
    {
        Hz = 0;
    }

    /// <summary>Sends the newest frame if one is due.</summary>
    /// <param name="hasFrame">The pads were scanned in this tick.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(bool hasFrame, long nowMs)
    {
        if (Hz == 0 || hasFrame || !_hasFrame)
        {
            // A tick with a scan is full: the frame leaves with the next one.
            _hasFrame |= hasFrame;
            return;
        }

        _hasFrame = false;
        // A scan comes every 50 ms, a little sooner or later: half a scan early is in time.
        if (nowMs < _nextMs - 25)
        {
            return;
        }

        _nextMs = nowMs - _nextMs > 1000 ? nowMs + (1000 / Hz) : _nextMs + (1000 / Hz);
        int length = _content == Fine ? FineLength : CoarseLength;
        if (!_channel.HasRoom(length, Reserve))
        {
            _hasDropped = true;
            return;
        }

        Fill();
        LeaveOut(_parts.Senses.Pads.Mask);
        _channel.TrySend(_frame, length, Reserve);
        _number++;
        _hasDropped = false;
    }

    private void Fill()
    {
        _frame[0] = Marker;
        _frame[1] = (byte)_number;
        int flags = _content == Fine ? FlagFine : 0;
        flags |= _parts.Senses.IsSomeone ? FlagSomeone : 0;
        flags |= _parts.Session.IsActive ? FlagSession : 0;
        flags |= _parts.Senses.IsBlind ? FlagBlind : 0;
        flags |= _hasDropped ? FlagDropped : 0;
        _frame[2] = (byte)flags;
        int[] load = _parts.Senses.Load;
        bool isBlind = _parts.Senses.IsBlind;
        if (_content == Fine)
        {
            for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
            {
                _frame[FirstZone + zone] = (byte)(isBlind ? 255 : LevelOf(load[zone], FineStepMicrosiemens, 254));
            }

            return;
        }

        for (int zone = 0; zone < MatLayout.ZoneCount; zone += 2)
        {
            int low = isBlind ? 15 : LevelOf(load[zone], CoarseStepMicrosiemens, 14);
            bool hasHigh = zone + 1 < MatLayout.ZoneCount;
            int high = !hasHigh ? 0 : isBlind ? 15 : LevelOf(load[zone + 1], CoarseStepMicrosiemens, 14);
            _frame[FirstZone + (zone / 2)] = (byte)(low | (high << 4));
        }
    }

    /// <summary>A zone that the mat guesses from its neighbours has no reading of its own.</summary>
    private void LeaveOut(PadMask pads)
    {
        for (int zone = 0; pads.LeftOut > 0 && zone < MatLayout.ZoneCount; zone++)
        {
            if (!pads.IsFine(zone))
            {
                int at = FirstZone + (_content == Fine ? zone : zone / 2);
                _frame[at] |= (byte)(_content == Fine ? 255 : zone % 2 == 0 ? 15 : 15 << 4);
            }
        }
    }

    private static int LevelOf(int microsiemens, int step, int most)
    {
        int level = microsiemens / step;
        return level < most ? level : most;
    }
}
