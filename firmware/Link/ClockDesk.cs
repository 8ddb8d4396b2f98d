namespace SmartMat.Link;

/// <summary>The phone's time, and an echo.</summary>
public sealed class ClockDesk : IDesk
{
    private const int MaxPing = 16;

    private readonly WallClock _clock;

    public ClockDesk(WallClock clock)
    {
        _clock = clock;
    }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op == Op.GetClock || op == Op.SetClock || op == Op.Ping;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        switch (request.Op)
        {
            case Op.SetClock:
                bool isSet = request.ParamCount == 5
                    && _clock.TrySet(request.U32(0), (sbyte)request.U8(4), nowMs);
                return isSet ? Result.Success : Result.InvalidParameter;

            case Op.GetClock:
                if (request.ParamCount != 0) { return Result.InvalidParameter; }
                if (!_clock.IsSet) { return Result.ClockNotSet; }
                answer.U32(_clock.UtcS(nowMs));
                answer.U8(_clock.ZoneQuarters);
                return Result.Success;

            default:
                return Echo(request, answer);
        }
    }

    private static Result Echo(Request request, Answer answer)
    {
        if (request.ParamCount > MaxPing)
        {
            return Result.InvalidParameter;
        }

        for (int i = 0; i < request.ParamCount; i++)
        {
            answer.U8(request.U8(i));
        }

        return Result.Success;
    }
}
