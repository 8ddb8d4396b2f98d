namespace SmartMat.Session;

/// <summary>The last word on the motor's duty: never above the limit, and a full second of rest in any thirty.</summary>
public sealed class MotorGuard
{
    private long _restedMs;
    private long _zeroSinceMs;
    private bool _isDriving;

    /// <param name="dutyPerMille">What is wished for.</param>
    /// <param name="nowMs">Monotonic; call every tick.</param>
    /// <returns>What may be driven, 0 .. <see cref="Tuning.MotorMaxPerMille"/>.</returns>
    public int Limit(int dutyPerMille, long nowMs)
    {
        if (!_isDriving && nowMs - _zeroSinceMs >= Tuning.MotorRestMs)
        {
            _restedMs = nowMs;
        }

        bool mustRest = nowMs - _restedMs >= Tuning.MotorRunMaxMs;
        bool drives = dutyPerMille > 0 && !mustRest;
        if (_isDriving && !drives)
        {
            _zeroSinceMs = nowMs;
        }

        _isDriving = drives;
        if (!drives)
        {
            return 0;
        }

        return dutyPerMille > Tuning.MotorMaxPerMille ? Tuning.MotorMaxPerMille : dutyPerMille;
    }
}
