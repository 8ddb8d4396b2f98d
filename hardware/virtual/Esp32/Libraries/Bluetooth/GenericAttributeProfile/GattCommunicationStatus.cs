namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public enum GattCommunicationStatus
{
    Success = 0,
    Unreachable = 1,
    ProtocolError = 2,
    AccessDenied = 3,
}
