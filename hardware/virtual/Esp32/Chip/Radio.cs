using System;
using System.Collections.Generic;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace SmartMat.Virtual.Esp32;

/// <summary>NimBLE on the stock image, with what nanoFramework makes of it, and the client at the other end.</summary>
/// <remarks>Events reach the firmware on a thread of their own. The host waits 2 s for each answer and does nothing else.</remarks>
public sealed class Radio
{
    public const int UnlikelyError = 0x0E;

    /// <summary>What every connection begins with.</summary>
    public const int DefaultMtu = 23;

    private readonly VirtualChip _chip;
    private readonly List<GattServiceProvider> _services = new List<GattServiceProvider>();
    private readonly GattHost _host;
    private BluetoothLEServer? _server;
    private ushort _handle;

    internal Radio(VirtualChip chip)
    {
        _chip = chip;
        _host = new GattHost(chip, this);
    }

    public Air Air { get; } = new Air();

    /// <summary>A trap that the firmware steps into fails the run at once. Otherwise it does what the real stack does.</summary>
    public bool TrapsFail { get; set; } = true;

    public bool IsAdvertising { get; private set; }

    /// <summary>What is on the air while nobody is connected, 31 bytes at most, and what a scanner gets for asking.</summary>
    public byte[] Advertisement { get; private set; } = Array.Empty<byte>();

    public byte[] ScanResponse { get; private set; } = Array.Empty<byte>();

    public bool IsConnected { get; private set; }

    /// <summary>As agreed with the client; the firmware is told by an event, or not at all.</summary>
    public int Mtu { get; internal set; } = DefaultMtu;

    /// <summary>How often the stack was started since power-on, and native heap lost by starting it again.</summary>
    public int Starts { get; private set; }

    public int LostNativeBytes { get; private set; }

    /// <summary>It has stopped to answer: nobody hears or reaches it any more, and no event says so. Starting the stack cures it.</summary>
    public bool IsDead { get; set; }

    /// <summary>The firmware's answers go to it.</summary>
    internal GattHost Host => _host;

    internal BluetoothLEServer Server => _server ??= new BluetoothLEServer(this);

    internal ushort Handle => _handle;

    /// <summary>A client connects, if the mat can be found.</summary>
    /// <returns>False if it is not advertising.</returns>
    public bool TryConnect(int intervalUs)
    {
        if (!IsAdvertising || IsConnected || IsDead)
        {
            return false;
        }

        IsConnected = true;
        IsAdvertising = false;
        Mtu = DefaultMtu;
        _handle++;
        Air.Begin(intervalUs, _chip.NowUs);
        _host.Post(new AttRequest(AttKind.Connected, _chip.NowUs, null, AttRequest.Nothing));
        return true;
    }

    /// <summary>The client is gone. What it had sent and the stack had not yet got is lost; advertising goes on by itself.</summary>
    public void Disconnect()
    {
        if (!IsConnected)
        {
            return;
        }

        _host.DropQueue(IsConnected);
        Air.End();
        IsConnected = false;
        IsAdvertising = true;
        foreach (GattServiceProvider service in _services)
        {
            foreach (GattLocalCharacteristic one in service.Service.All)
            {
                if (one.HasClient)
                {
                    _host.Post(new AttRequest(AttKind.Unsubscribed, _chip.NowUs, one, AttRequest.Nothing));
                }
            }
        }

        _host.Post(new AttRequest(AttKind.Disconnected, _chip.NowUs, null, AttRequest.Nothing));
    }

    public AttRequest ExchangeMtu(int mtu)
    {
        return Ask(AttKind.MtuExchanged, null, BitConverter.GetBytes(Math.Min(mtu, 256)));
    }

    /// <summary>Never protected, whatever the characteristic asks for.</summary>
    public AttRequest Subscribe(Guid uuid, bool isOn)
    {
        return Ask(isOn ? AttKind.Subscribed : AttKind.Unsubscribed, Find(uuid), AttRequest.Nothing);
    }

    public AttRequest Read(Guid uuid)
    {
        return Ask(AttKind.Read, Find(uuid), AttRequest.Nothing);
    }

    public AttRequest Write(Guid uuid, byte[] value)
    {
        return Ask(AttKind.Write, Find(uuid), value);
    }

    /// <returns>False if none has arrived.</returns>
    public bool TryReceive(out Notification? notification)
    {
        return Air.TryReceive(_chip.NowUs, out notification);
    }

    /// <returns>All characteristics, service by service.</returns>
    public IReadOnlyList<GattEntry> Attributes()
    {
        List<GattEntry> entries = new List<GattEntry>();
        foreach (GattServiceProvider provider in _services)
        {
            entries.AddRange(provider.Service.All.ConvertAll(
                one => new GattEntry(provider.Service.Uuid, one.Uuid, one.CharacteristicProperties)));
        }

        return entries;
    }

    internal void Reset()
    {
        _services.Clear();
        _server = null;
        StopStack();
        _host.Reset();
    }

    internal void Register(GattServiceProvider provider)
    {
        _chip.ThrowIfDead();
        int at = _services.FindIndex(other => other.Service.Uuid == provider.Service.Uuid);
        if (at >= 0)
        {
            _services[at] = provider;
            return;
        }

        _services.Add(provider);
        if (_services.Count == 1)
        {
            GattServiceProvider.AddDeviceInformation();
        }
    }

    internal void StartStack(byte[] advertisement, byte[] scanResponse)
    {
        _chip.ThrowIfDead();
        _host.Start();
        LostNativeBytes += Starts++ > 0 ? 4_096 : 0;
        IsDead = false;
        Advertisement = advertisement;
        ScanResponse = scanResponse;
        IsAdvertising = true;
    }

    /// <summary>Everything is torn down; no event tells the firmware.</summary>
    internal void StopStack()
    {
        IsAdvertising = false;
        IsConnected = false;
        _host.DropQueue(isConnected: false);
        Air.End();
    }

    /// <returns>NimBLE's code: 0, 6 no buffers, 7 not connected.</returns>
    internal int Notify(GattLocalCharacteristic sender, ushort handle, byte[] value)
    {
        _chip.Enter(CallKind.Notify);
        if (!IsConnected || handle != _handle)
        {
            return 7;
        }

        if (value.Length > Mtu - 3)
        {
            Trap("a notification of " + value.Length + " bytes was cut to MTU - 3");
            Array.Resize(ref value, Mtu - 3);
        }

        if (Air.FreeBlocks(_chip.NowUs) < Air.BlocksOf(value.Length))
        {
            Trap("no buffer for a notification: the CLR stands still for 2 s");
            _chip.Spend(GattHost.AnswerUs);
            return 6;
        }

        Air.Send(sender.Uuid, value, _chip.NowUs);
        return 0;
    }

    internal void Trap(string message)
    {
        if (TrapsFail)
        {
            throw new TrapException(message);
        }
    }

    private AttRequest Ask(AttKind kind, GattLocalCharacteristic? characteristic, byte[] value)
    {
        AttRequest request = new AttRequest(kind, Air.NextEventUs(_chip.NowUs), characteristic, value);
        if (!IsConnected || (characteristic is null && kind != AttKind.MtuExchanged))
        {
            request.Complete(UnlikelyError, _chip.NowUs);
            return request;
        }

        _host.Post(request);
        return request;
    }

    private GattLocalCharacteristic? Find(Guid uuid)
    {
        foreach (GattServiceProvider service in _services)
        {
            if (service.Service.All.Find(one => one.Uuid == uuid) is GattLocalCharacteristic found)
            {
                return found;
            }
        }

        return null;
    }
}
