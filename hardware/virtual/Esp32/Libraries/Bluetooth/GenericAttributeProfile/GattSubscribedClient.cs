namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattSubscribedClient
{
    internal GattSubscribedClient(ushort handle)
    {
        Handle = handle;
    }

    /// <summary>A constant that means nothing.</summary>
    public ushort MaxNotificationSize => 1024;

    internal ushort Handle { get; }
}
