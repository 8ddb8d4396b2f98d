namespace SmartMat.Virtual.Esp32;

/// <summary>The calls into the device libraries that cost time and can be made to fail or to hang.</summary>
public enum CallKind
{
    AdcRead,
    GpioWrite,
    GpioRead,
    PwmWrite,
    TimerRead,
    ConsoleLine,
    FileRead,
    FileWrite,
    Sleep,
    Cipher,
    Notify,
    GattEvent,
    GattAnswer,
}
