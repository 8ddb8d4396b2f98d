namespace SmartMat.Hal;

/// <summary>The vibration motor.</summary>
public interface IMotor
{
    /// <param name="dutyPerMille">0 (off) .. 1000. Set again every tick, so that one lost write does not last.</param>
    void SetDuty(int dutyPerMille);
}
