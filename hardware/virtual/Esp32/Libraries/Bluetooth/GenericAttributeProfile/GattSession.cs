using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>One for the whole server: it cannot tell connections apart.</summary>
public class GattSession
{
    internal GattSession()
    {
    }

    public delegate void GattSessionStatusChangedEventHandler(object sender, GattSessionStatusChangedEventArgs args);

    public event GattSessionStatusChangedEventHandler? SessionStatusChanged;

    public event EventHandler? MaxPduSizeChanged;

    /// <summary>0 until the first exchange, and never reset: stale after a reconnect.</summary>
    public ushort MaxMtuSize { get; private set; }

    internal void OnStatus(bool isConnected)
    {
        GattSessionStatus status = isConnected ? GattSessionStatus.Active : GattSessionStatus.Closed;
        SessionStatusChanged?.Invoke(this, new GattSessionStatusChangedEventArgs(status));
    }

    internal void OnMtu(ushort mtu)
    {
        MaxMtuSize = mtu;
        MaxPduSizeChanged?.Invoke(this, EventArgs.Empty);
    }
}
