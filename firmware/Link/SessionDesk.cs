using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>Start, stop, pause, resume, extend, vibration, calibrate: what moves the mat.</summary>
public sealed class SessionDesk : IDesk
{
    private const int VibrationOff = 0;
    private const int VibrationOn = 1;
    private const int VibrationTest = 2;

    private readonly MatParts _parts;
    private readonly Book _book;
    private Command _command;
    private SessionState _before;

    public SessionDesk(MatParts parts, Book book)
    {
        _parts = parts;
        _book = book;
    }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return (op >= Op.Start && op <= Op.Vibration) || op == Op.Calibrate;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        switch (request.Op)
        {
            case Op.Start: return Start(request);
            case Op.Extend: return Extend(request);
            case Op.Vibration: return Vibrate(request, nowMs);
            case Op.Stop: return Ask(request, Command.Stop);
            case Op.Pause: return Ask(request, Command.Pause);
            case Op.Resume: return Ask(request, Command.Resume);
            default: return Ask(request, Command.Calibrate);
        }
    }

    /// <returns>What this tick shall do.</returns>
    public Command Take()
    {
        _before = _parts.Session.State;
        return _command;
    }

    /// <summary>After the tick has done it, or not.</summary>
    /// <returns>Pending if nothing was asked for.</returns>
    public Result Conclude()
    {
        Command command = _command;
        _command = Command.None;
        _parts.Coach.ForgetAsked();
        if (command == Command.None)
        {
            return Result.Pending;
        }

        bool isDone = command == Command.Calibrate
            ? _parts.Senses.Baseline.State == CalibrationState.Calibrating
            : _parts.Session.State != _before && HasCome(command);
        return isDone ? Result.Success : Result.WrongState;
    }

    public void Forget()
    {
        _command = Command.None;
        _parts.Coach.ForgetAsked();
    }

    /// <returns>True if what this tick has changed is what was asked for.</returns>
    private bool HasCome(Command command)
    {
        switch (command)
        {
            case Command.Stop: return _parts.Session.State == SessionState.Ended;
            case Command.Pause: return _parts.Session.State == SessionState.Paused;
            default: return _parts.Session.IsActive && !SessionMachine.IsActiveIn(_before);
        }
    }

    private Result Ask(Request request, Command command)
    {
        if (request.ParamCount != 0)
        {
            return Result.InvalidParameter;
        }

        if (command == Command.Calibrate && _parts.Session.IsActive)
        {
            return Result.WrongState;
        }

        _command = command;
        return Result.Pending;
    }

    private Result Start(Request request)
    {
        if (request.ParamCount != 3)
        {
            return Result.InvalidParameter;
        }

        int targetS = request.U16(0);
        Programme programme = (Programme)request.U8(2);
        if (programme >= Programme.Guest || (programme == Programme.Plan && (targetS != 0 || !_parts.Coach.Plan.IsOn))
            || (targetS != 0 && (targetS < Tuning.MinTargetS || targetS > Tuning.HardLimitS)))
        {
            return Result.InvalidParameter;
        }

        // A paused session is resumed by Resume; Start means a new one.
        SessionState state = _parts.Session.State;
        if (state != SessionState.Idle && state != SessionState.Ended)
        {
            return Result.WrongState;
        }

        _parts.Coach.Ask(programme, targetS);
        _command = Command.Start;
        return Result.Pending;
    }

    private Result Extend(Request request)
    {
        if (request.ParamCount != 2 || request.U16(0) == 0)
        {
            return Result.InvalidParameter;
        }

        SessionState state = _parts.Session.State;
        if (state == SessionState.Idle || state == SessionState.Ended)
        {
            return Result.WrongState;
        }

        return _parts.Session.TryExtend(request.U16(0)) ? Result.Success : Result.InvalidParameter;
    }

    private Result Vibrate(Request request, long nowMs)
    {
        if (request.ParamCount != 2 || request.U8(0) > VibrationTest || request.U8(1) > 100)
        {
            return Result.InvalidParameter;
        }

        int strength = request.U8(1);
        switch (request.U8(0))
        {
            case VibrationOff:
                return strength == 0 ? _book.SetStrength(0) : Result.InvalidParameter;
            case VibrationOn:
                return strength > 0 ? _book.SetStrength(strength) : Result.InvalidParameter;
            default:
                return strength == 0 ? Test(nowMs) : Result.InvalidParameter;
        }
    }

    /// <summary>The motor moves for somebody on the mat only, whoever asks.</summary>
    private Result Test(long nowMs)
    {
        if (!_parts.Senses.IsSomeone || _parts.Settings.StrengthPercent == 0)
        {
            return Result.WrongState;
        }

        _parts.Pattern.Start(PatternKind.Test, nowMs);
        return Result.Success;
    }
}
