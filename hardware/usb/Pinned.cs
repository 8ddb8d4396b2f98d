using System.Globalization;

namespace SmartMat.Usb;

/// <summary>What this release was made for. Firmware, nanoCLR and flasher change together.</summary>
public static class Pinned
{
    /// <summary>The build of nanoCLR for an ESP32-S3 with octal PSRAM, Bluetooth included.</summary>
    public const string Target = "ESP32_S3_OCTAL";

    /// <summary>Of the stable line whose libraries firmware.csproj names. 2.x would refuse the image.</summary>
    public const string ClrVersion = "1.17.0.339";

    /// <summary>As in .config/dotnet-tools.json: 3.x has another command line, and older ones report success for nothing.</summary>
    public const string FlasherVersion = "2.5.162";

    /// <summary>The application's own assembly, the last of the image.</summary>
    public const string Application = "firmware";

    /// <summary>Where the application lies in the flash of every ESP32-S3 (nf-interpreter, partitions_nanoclr_*.csv).</summary>
    public const int DeploymentAddress = 0x1B0000;

    /// <summary>Bytes, with 8 MB of flash or more.</summary>
    public const int DeploymentSize = 0x2E0000;

    /// <summary>Drive I: begins here; its size grows with the flash.</summary>
    public const int FilesAddress = 0x490000;

    public static string DeploymentAddressText => "0x" + DeploymentAddress.ToString("X", CultureInfo.InvariantCulture);

    /// <param name="flashMb">8, 16 or 32.</param>
    /// <returns>Bytes of drive I:.</returns>
    public static int FilesSize(int flashMb)
    {
        return flashMb switch
        {
            8 => 0x200000,
            16 => 0x300000,
            _ => 0x800000,
        };
    }
}
