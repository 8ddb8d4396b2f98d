namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattClientNotificationResult
{
    internal GattClientNotificationResult(byte code)
    {
        ProtocolError = code;
        Status = code == 0 ? GattCommunicationStatus.Success : GattCommunicationStatus.Unreachable;
    }

    /// <summary>NimBLE's own code, not an ATT error.</summary>
    public byte ProtocolError { get; }

    public GattCommunicationStatus Status { get; }
}
