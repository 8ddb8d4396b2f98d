using System;

namespace SmartMat.Usb.StandIn;

/// <summary>nanoff ends with this code.</summary>
public sealed class EndedException(int code, string? more = null) : Exception(more ?? "")
{
    public int Code { get; } = code;

    /// <summary>As nanoff's Display attributes have it.</summary>
    public string Text => Code switch
    {
        2000 => "Error connecting to nano device.",
        2001 => "Error occurred with listing nano devices.",
        2002 => "Error executing operation with nano device.",
        2003 => "Error executing file deployment on nano device.",
        4000 => "Error executing ESP32 serial command.",
        4001 => "Unsupported flash size for ESP32 target.",
        4002 => "Failed to erase ESP32 flash.",
        4003 => "Failed to write new firmware to ESP32.",
        4004 => "Failed to read from ESP32 flash.",
        4005 => "Failed to open specified COM port.",
        6000 => "Couldn't open serial device. Make sure the COM port exists, that the device is connected and that it's not being used by another application.",
        6001 => "Need to specify a COM port.",
        6002 => "Couldn't access serial device. Another (nanoFramework) application has exclusive access to the device.",
        9000 => "Invalid or missing arguments.",
        9002 => "Can't access or create backup directory.",
        9003 => "Can't delete existing backup file.",
        9004 => "Backup file specified without backup path. Specify backup path with --backuppath.",
        9005 => "Can't find the target in Cloudsmith repository.",
        9006 => "Can't create temporary directory to download firmware.",
        9007 => "Error downloading firmware file.",
        9008 => "Couldn't find application file. Check the path.",
        9009 => "Can't program deployment BIN file without specifying a valid deployment address.",
        9010 => "Couldn't find any device connected. For STM32, try: --nativestlink, --nativeswd, --nativedfu, or --uart.",
        _ => "",
    };
}
