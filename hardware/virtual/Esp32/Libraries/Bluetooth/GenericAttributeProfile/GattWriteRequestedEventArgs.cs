using SmartMat.Virtual.Esp32;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattWriteRequestedEventArgs
{
    private readonly Radio _radio;
    private readonly ushort _id;

    internal GattWriteRequestedEventArgs(Radio radio, ushort id)
    {
        _radio = radio;
        _id = id;
    }

    /// <summary>Null on the server, always: a request does not say who sent it.</summary>
    public GattSession? Session => null;

    public GattWriteRequest GetRequest()
    {
        return new GattWriteRequest(_radio, _id);
    }
}
