using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>Where the guided breath is, for a circle that breathes with the motor, and what is known of the person's own.</summary>
public sealed class BreathDesk : IDesk
{
    private const int FlagCue = 1 << 0;
    private const int FlagListening = 1 << 1;

    private readonly MatParts _parts;

    public BreathDesk(MatParts parts)
    {
        _parts = parts;
    }

    /// <inheritdoc/>
    public bool Serves(Op op)
    {
        return op == Op.Breath;
    }

    /// <inheritdoc/>
    public Result Serve(Request request, Answer answer, long nowMs)
    {
        if (request.ParamCount != 0)
        {
            return Result.InvalidParameter;
        }

        SessionMachine session = _parts.Session;
        BreathTimes times = _parts.Breath.Pacer.Times;
        int sessionMs = session.SessionMs(nowMs);
        bool isGuided = session.IsActive && sessionMs >= times.BeginMs;
        int flags = isGuided && _parts.Breath.Pacer.IsOnAt(sessionMs, session.TargetMs) ? FlagCue : 0;
        flags |= session.IsActive && times.IsListening ? FlagListening : 0;
        // Looked up last: the question whether the cue is on looks up other breaths.
        if (isGuided)
        {
            times.Find(sessionMs);
        }

        answer.U8(flags);
        answer.U32((uint)sessionMs);
        answer.U16(isGuided ? sessionMs - times.StartMs : 0);
        answer.U16(isGuided ? times.InhaleMs : 0);
        answer.U16(isGuided ? times.ExhaleMs : 0);
        Breath breath = _parts.Senses.Breath;
        answer.U8(breath.PerMinuteX10 < 255 ? breath.PerMinuteX10 : 255);
        answer.U8(breath.Quality);
        answer.U8((int)_parts.Senses.Way);
        return Result.Success;
    }

    /// <summary>What is known of the breath, and which way round the person lay, into a session's record.</summary>
    public static void Fill(byte[] record, MatParts parts)
    {
        SessionBreath breath = parts.Breath;
        record[SessionRecord.BreathAtStartAt] = (byte)(breath.StartX10 < 255 ? breath.StartX10 : 255);
        record[SessionRecord.BreathAtEndAt] = (byte)(breath.EndX10 < 255 ? breath.EndX10 : 255);
        record[SessionRecord.BreathQualityAt] = (byte)(breath.StartQuality | (breath.EndQuality << 4));
        WayRound way = breath.Way;
        int flags = way == WayRound.Unknown ? 0 : SessionRecord.FlagTopRowKnown;
        flags |= way == WayRound.HeadAtTop ? SessionRecord.FlagTopRow : 0;
        record[SessionRecord.MoreFlagsAt] |= (byte)flags;
    }
}
