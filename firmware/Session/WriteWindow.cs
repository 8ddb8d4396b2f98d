using SmartMat.Sensing;

namespace SmartMat.Session;

/// <summary>When flash may be written: nothing that is felt begins or ends while it is.</summary>
public static class WriteWindow
{
    public static bool IsOpen(SessionMachine session, BreathPacer pacer, MotorPattern pattern, Senses senses, long nowMs)
    {
        if (pattern.IsPlaying)
        {
            return false;
        }

        bool isFarFromEdge = pacer.MsToEdge(session.SessionMs(nowMs)) >= Tuning.WriteAheadMs;
        return !session.IsActive || (isFarFromEdge && !senses.IsBusy);
    }
}
