using SmartMat.Virtual.Esp32;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattWriteRequest
{
    private readonly Radio _radio;
    private readonly ushort _id;

    internal GattWriteRequest(Radio radio, ushort id)
    {
        _radio = radio;
        _id = id;
        byte[] copy = radio.Host.ValueOf(id);
        VirtualChip.Current.Allocate(ObjectSize.OfBytes(copy.Length) + ObjectSize.OfObject(6));
        Value = new Buffer(copy);
    }

    public Buffer Value { get; }

    public void Respond()
    {
        VirtualChip.Current.Enter(CallKind.GattAnswer);
        _radio.Host.Answer(_id, 0, null);
    }

    public void RespondWithProtocolError(byte protocolError)
    {
        VirtualChip.Current.Enter(CallKind.GattAnswer);
        _radio.Host.Answer(_id, protocolError, null);
    }
}
