namespace nanoFramework.Hardware.Esp32;

/// <summary>The pin functions that the mat uses; the S3 has PWM1 to PWM8.</summary>
public enum DeviceFunction
{
    PWM1 = 262400,
    PWM2 = 262656,
    PWM3 = 262912,
    PWM4 = 263168,
    PWM5 = 263424,
    PWM6 = 263680,
    PWM7 = 263936,
    PWM8 = 264192,
}
