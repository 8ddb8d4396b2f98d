using System;
using SmartMat.Virtual.Esp32;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattReadRequest
{
    private readonly Radio _radio;
    private readonly ushort _id;

    internal GattReadRequest(Radio radio, ushort id)
    {
        _radio = radio;
        _id = id;
    }

    public void RespondWithValue(Buffer value)
    {
        byte[] copy = new byte[value.Length];
        Array.Copy(value.Data, copy, (int)value.Length);
        VirtualChip.Current.Allocate(ObjectSize.OfBytes(copy.Length));
        VirtualChip.Current.Enter(CallKind.GattAnswer);
        _radio.Host.Answer(_id, 0, copy);
    }

    public void RespondWithProtocolError(byte protocolError)
    {
        VirtualChip.Current.Enter(CallKind.GattAnswer);
        _radio.Host.Answer(_id, protocolError, null);
    }
}
