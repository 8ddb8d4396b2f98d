namespace SmartMat.Drivers;

/// <summary>Every wire between the ESP32-S3-WROOM-1-N16R8 and the mat, by GPIO number. The schematic is checked against this file.</summary>
public static class Pins
{
    /// <summary>Multiplexer commons, left, spine, right: ADC1. On the S3 the ADC channel is the GPIO number less one.</summary>
    public const int SenseA = 1;
    public const int SenseB = 2;
    public const int SenseC = 4;

    /// <summary>Half of the cell's voltage (1M / 1M). ADC1. Battery build only.</summary>
    public const int VbatSense = 5;

    /// <summary>High when any trunk zone is pressed. RTC pin, wakes from deep sleep.</summary>
    public const int Wake = 6;

    /// <summary>High while the button is pressed (100 k pull-down). RTC pin.</summary>
    public const int Button = 7;

    /// <summary>Gate of the motor's transistor (100 k pull-down).</summary>
    public const int MotorPwm = 10;

    /// <summary>Charger enable. Battery build only.</summary>
    public const int ChgEn = 11;

    /// <summary>The LED in the pod, high = on.</summary>
    public const int Led = 12;

    /// <summary>High while USB is present. RTC pin.</summary>
    public const int VbusDet = 13;

    /// <summary>Charger status. Battery build only.</summary>
    public const int ChgStat = 14;

    /// <summary>Select lines common to the three multiplexers, least significant first.</summary>
    public const int MuxS0 = 15;
    public const int MuxS1 = 16;
    public const int MuxS2 = 17;
    public const int MuxS3 = 18;

    /// <summary>Low enables the multiplexers; a 100 k pull-up switches them off in deep sleep.</summary>
    public const int MuxEnN = 21;
}
