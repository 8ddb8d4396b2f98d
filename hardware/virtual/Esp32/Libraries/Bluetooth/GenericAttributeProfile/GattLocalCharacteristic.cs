using System;
using System.Collections.Generic;
using SmartMat.Virtual.Esp32;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

public class GattLocalCharacteristic
{
    private readonly VirtualChip _chip = VirtualChip.Current;
    private readonly List<GattSubscribedClient> _clients = new List<GattSubscribedClient>();

    internal GattLocalCharacteristic(Guid uuid, GattLocalCharacteristicParameters parameters)
    {
        Uuid = uuid;
        CharacteristicProperties = parameters.CharacteristicProperties;
        StaticValue = parameters.StaticValue;
    }

    public delegate void GattLocalCharacteristicReadEventHandler(
        GattLocalCharacteristic sender, GattReadRequestedEventArgs ReadRequestEventArgs);

    public delegate void GattLocalCharacteristicWriteEventHandler(
        GattLocalCharacteristic sender, GattWriteRequestedEventArgs WriteRequestEventArgs);

    public delegate void GattLocalCharacteristicClientsChangedEventHandler(GattLocalCharacteristic sender, object? args);

    public event GattLocalCharacteristicReadEventHandler? ReadRequested;

    public event GattLocalCharacteristicWriteEventHandler? WriteRequested;

    public event GattLocalCharacteristicClientsChangedEventHandler? SubscribedClientsChanged;

    public Guid Uuid { get; }

    public GattCharacteristicProperties CharacteristicProperties { get; }

    public Buffer? StaticValue { get; }

    public GattSubscribedClient[] SubscribedClients => _clients.ToArray();

    internal bool HasClient => _clients.Count > 0;

    /// <summary>Sends whether or not somebody has subscribed, and says Success for what was cut.</summary>
    public GattClientNotificationResult NotifyValue(Buffer value, GattSubscribedClient subscribedClient)
    {
        byte[] copy = new byte[value.Length];
        Array.Copy(value.Data, copy, (int)value.Length);
        _chip.Allocate(ObjectSize.OfBytes(copy.Length) + ObjectSize.OfObject(4));
        int code = _chip.Radio.Notify(this, subscribedClient.Handle, copy);
        return new GattClientNotificationResult((byte)code);
    }

    internal void OnSubscribed(bool isOn, ushort handle)
    {
        _clients.RemoveAll(client => client.Handle == handle || !isOn);
        if (isOn)
        {
            _clients.Add(new GattSubscribedClient(handle));
        }

        SubscribedClientsChanged?.Invoke(this, null);
    }

    internal void OnRequest(AttRequest request)
    {
        if (request.Kind == AttKind.Read && StaticValue is not null)
        {
            new GattReadRequest(_chip.Radio, request.Id).RespondWithValue(StaticValue);
        }
        else if (request.Kind == AttKind.Read && ReadRequested is not null)
        {
            ReadRequested(this, new GattReadRequestedEventArgs(_chip.Radio, request.Id));
        }
        else if (request.Kind == AttKind.Write && WriteRequested is not null)
        {
            WriteRequested(this, new GattWriteRequestedEventArgs(_chip.Radio, request.Id));
        }
        else
        {
            _chip.Radio.Host.Answer(request.Id, Radio.UnlikelyError, null);
        }
    }
}
