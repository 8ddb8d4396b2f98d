using System.Globalization;
using SmartMat.Virtual.Phone;

namespace SmartMat.Virtual.Bluez;

/// <summary>What bluetoothd makes of an ATT error.</summary>
internal static class BluezError
{
    private const string Prefix = "org.bluez.Error.";

    public static Answer InProgress => Answer.Failure(Prefix + "InProgress", "In Progress");

    public static Answer Failed(string message)
    {
        return Answer.Failure(Prefix + "Failed", message);
    }

    public static Answer NotSupported(string message)
    {
        return Answer.Failure(Prefix + "NotSupported", message);
    }

    /// <param name="error">Not 0.</param>
    public static Answer Of(int error)
    {
        return error switch
        {
            RadioClient.InProgress => InProgress,
            RadioClient.NotConnected => Failed("Not connected"),
            0x02 => Answer.Failure(Prefix + "NotPermitted", "Read not permitted"),
            0x03 => Answer.Failure(Prefix + "NotPermitted", "Write not permitted"),
            0x05 or 0x08 or 0x0C or 0x0F => Answer.Failure(Prefix + "NotAuthorized", "Operation Not Authorized"),
            0x06 => NotSupported("Operation is not supported"),
            0x07 => Answer.Failure(Prefix + "InvalidOffset", "Invalid Offset"),
            0x0D => Answer.Failure(Prefix + "InvalidValueLength", "Invalid Length"),
            _ => Failed("Operation failed with ATT error: 0x" + error.ToString("x2", CultureInfo.InvariantCulture)),
        };
    }
}
