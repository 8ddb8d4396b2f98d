using SmartMat.Keeping;

namespace SmartMat.Link;

/// <summary>What the mat lives on, safe mode, and how the last boots went.</summary>
public sealed class PowerDesk : IDesk
{
    private const int NeverSleeps = 0xFFFF;

    /// <summary>Faults, vitals, power: what tells how the mat is.</summary>
    private const Op FirstOfHealth = (Op)0x50;

    private const int FlagUsb = 1 << 0;
    private const int FlagCell = 1 << 1;
    private const int FlagCharging = 1 << 2;
    private const int FlagLow = 1 << 3;
    private const int FlagEmpty = 1 << 4;
    private const int FlagSafe = 1 << 5;

    private readonly Upkeep _upkeep;
    private readonly RadioWatch _radio;

    public PowerDesk(Upkeep upkeep, RadioWatch radio)
    {
        _upkeep = upkeep;
        _radio = radio;
    }

    /// <summary>In safe mode nothing starts, and nothing writes over what was set: that is kept until safe mode is left.</summary>
    public static bool IsSafe(Op op)
    {
        switch (op)
        {
            case Op.AcknowledgeAlert:
            case Op.EventsSince:
            case Op.Status:
            case Op.GetClock:
            case Op.SetClock:
            case Op.GetSettings:
            case Op.Records:
            case Op.ForgetAll:
            case Op.Ping: return true;
            default: return op >= FirstOfHealth && op <= Op.LeaveSafeMode;
        }
    }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op == Op.Power || op == Op.LeaveSafeMode;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        if (request.ParamCount != 0)
        {
            return Result.InvalidParameter;
        }

        if (request.Op == Op.Power)
        {
            Tell(answer);
            return Result.Success;
        }

        if (!_upkeep.Safe.IsOn)
        {
            return Result.WrongState;
        }

        _upkeep.Safe.Leave();
        return Result.Success;
    }

    private void Tell(Answer answer)
    {
        PowerWatch power = _upkeep.Power;
        int flags = power.IsUsbPresent ? FlagUsb : 0;
        flags |= power.Battery.IsFitted ? FlagCell : 0;
        flags |= power.IsCharging && power.Battery.IsFitted ? FlagCharging : 0;
        flags |= power.Battery.IsLow ? FlagLow : 0;
        flags |= power.Battery.IsEmpty ? FlagEmpty : 0;
        flags |= _upkeep.Safe.IsOn ? FlagSafe : 0;
        answer.U8(flags);
        answer.U8(power.Percent);
        answer.U16(power.Battery.Millivolts);
        answer.U16(power.IsUsbPresent ? NeverSleeps : PowerTuning.AwakeMs / 1000);
        answer.U8((int)power.WokenBy);
        answer.U8((int)_upkeep.LastEnd);
        answer.U8(_upkeep.Tries);
        answer.U8(_radio.Restarts);
    }
}
