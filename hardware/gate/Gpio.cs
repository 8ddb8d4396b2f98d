using System;
using System.Globalization;

namespace SmartMat.Gate;

/// <summary>What the GPIO numbers of the ESP32-S3-WROOM-1 (octal PSRAM) can do.</summary>
/// <remarks>Source: ESP32-S3-WROOM-1 data sheet, pin definitions and strapping pins.</remarks>
public static class Gpio
{
    /// <summary>USB D- and D+; the symbol names these pins USB_D- and USB_D+.</summary>
    public const int UsbMinus = 19;
    public const int UsbPlus = 20;

    /// <returns>The GPIO number of a pin of the module's symbol; -1 for supply and enable.</returns>
    public static int Of(string pinName)
    {
        return pinName switch
        {
            "USB_D-" => UsbMinus,
            "USB_D+" => UsbPlus,
            "TXD0" => 43,
            "RXD0" => 44,
            _ => pinName.StartsWith("IO", StringComparison.Ordinal)
                ? int.Parse(pinName.AsSpan(2), CultureInfo.InvariantCulture) : -1,
        };
    }

    /// <summary>ADC1 has ten channels on GPIO1..10; ADC2 is not used (nanoFramework and the radio share it badly).</summary>
    public static bool IsAdc1(int gpio)
    {
        return gpio is >= 1 and <= 10;
    }

    /// <summary>Only these wake the chip from deep sleep.</summary>
    public static bool IsRtc(int gpio)
    {
        return gpio is >= 0 and <= 21;
    }

    /// <returns>Why nothing of ours may hang on this pin; null if it is free.</returns>
    public static string? Reserved(int gpio)
    {
        return gpio switch
        {
            0 or 3 or 45 or 46 => "strapping",
            UsbMinus or UsbPlus => "USB",
            >= 26 and <= 32 => "flash",
            >= 33 and <= 37 => "PSRAM",
            _ => null,
        };
    }
}
