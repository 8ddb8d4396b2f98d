using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>The motor on its PWM pin.</summary>
public sealed class PwmMotor : IMotor
{
    /// <summary>Above hearing; the S3 has 11 bits of duty left there.</summary>
    private const int FrequencyHz = 20_000;

    private readonly PwmChannel _pwm;
    private int _dutyPerMille = -1;
    private bool _isStopped = true;

    public PwmMotor()
    {
        // The pin has no PWM channel until it is given one; CreateFromPin would return null.
        Configuration.SetPinFunction(Pins.MotorPwm, DeviceFunction.PWM1);
        _pwm = PwmChannel.CreateFromPin(Pins.MotorPwm, FrequencyHz, 0)
            ?? throw new System.InvalidOperationException("the motor's pin has no PWM");
    }

    /// <inheritdoc/>
    public void SetDuty(int dutyPerMille)
    {
        if (dutyPerMille == _dutyPerMille && !_isStopped)
        {
            return;
        }

        _dutyPerMille = dutyPerMille;
        _pwm.DutyCycle = dutyPerMille / 1000.0;
        if (_isStopped)
        {
            _isStopped = false;
            _pwm.Start();
        }
    }

    /// <summary>Off at once, from any thread. The loop, if it still lives, starts it again with its next tick.</summary>
    public void Stop()
    {
        _isStopped = true;
        _pwm.Stop();
    }
}
