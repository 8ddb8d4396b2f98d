using SmartMat.Sensing;

namespace SmartMat.Session;

/// <summary>Sees how somebody gets up: from lying to an empty mat within two seconds is abrupt.</summary>
public sealed class GetUpWatch
{
    private long _layMs;
    private int _mostBands;

    /// <summary>Once a scan.</summary>
    /// <param name="isLying">Somebody is known to lie there.</param>
    /// <param name="shape">Of the newest frame. Whoever sits or stands up loads fewer bands than lying.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True once, if whoever lay there was gone at once.</returns>
    public bool Update(bool isLying, LoadShape shape, long nowMs)
    {
        int bands = shape.LoadedBands;
        if (isLying && bands > _mostBands)
        {
            _mostBands = bands;
        }

        if (isLying && bands * 100 >= _mostBands * CoachTuning.LyingBandsPercent)
        {
            _layMs = nowMs;
            return false;
        }

        if (_mostBands == 0 || shape.TotalMicrosiemens >= Tuning.ContactMicrosiemens)
        {
            return false;
        }

        _mostBands = 0;
        return nowMs - _layMs <= CoachTuning.AbruptMs;
    }
}
