using SmartMat.Virtual.Esp32;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattReadRequestedEventArgs
{
    private readonly Radio _radio;
    private readonly ushort _id;

    internal GattReadRequestedEventArgs(Radio radio, ushort id)
    {
        _radio = radio;
        _id = id;
    }

    /// <summary>Null on the server, always: a request does not say who sent it.</summary>
    public GattSession? Session => null;

    public GattReadRequest GetRequest()
    {
        return new GattReadRequest(_radio, _id);
    }
}
