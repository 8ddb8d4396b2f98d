namespace SmartMat.Session;

/// <summary>What the LED says of battery and safe mode, in place of "ready".</summary>
public enum PowerWord : byte
{
    None = 0,
    BatteryLow = 1,
    BatteryEmpty = 2,
    SafeMode = 3,
}
