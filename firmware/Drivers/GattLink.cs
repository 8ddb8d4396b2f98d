using System;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using SmartMat.Hal;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace SmartMat.Drivers;

/// <summary>The link on Bluetooth LE. Its handlers check, copy, answer exactly once and return; the tick does the rest.</summary>
/// <remarks>
/// They run on the library's event thread. Everything they share with the tick is behind one lock, and nobody waits in it.
/// </remarks>
public sealed class GattLink : ILink
{
    /// <summary>ATT application errors. Never 0x05 or 0x0F: phones then begin a system pairing.</summary>
    private const byte Locked = 0x80;
    private const byte NotReady = 0x81;
    private const byte Full = 0x11;
    private const byte BadLength = 0x0D;
    private const int DefaultMtu = 23;

    private readonly object _lock = new object();
    private readonly Arrivals _arrived = new Arrivals();
    private readonly GattLocalCharacteristic _outbox;
    private readonly GattServiceProvider _service;
    private readonly GattBattery _battery;
    private readonly Buffer _hello;
    private readonly byte[] _helloBytes = new byte[20];
    private GattSubscribedClient? _client;
    private Buffer? _sending;
    private byte[] _sendingBytes = new byte[0];
    private int _helloConnection = -1;
    private int _unlockedConnection = -1;

    /// <param name="feature">Value of the Feature characteristic.</param>
    /// <param name="version">Of the firmware, for everybody to see.</param>
    public GattLink(byte[] feature, string version)
    {
        _hello = new Buffer(_helloBytes);
        BluetoothLEServer server = BluetoothLEServer.Instance;
        server.DeviceName = GattTable.DeviceName;
        _service = GattTable.AddService(GattTable.Service);
        GattTable.AddValue(_service, GattTable.Feature, feature);
        GattLocalCharacteristic hello = GattTable.Add(
            _service, GattTable.Hello, GattCharacteristicProperties.Read | GattCharacteristicProperties.Write);
        hello.ReadRequested += OnHelloRead;
        hello.WriteRequested += OnHelloWritten;
        GattTable.Add(_service, GattTable.Inbox, GattCharacteristicProperties.Write).WriteRequested += OnInboxWritten;
        _outbox = GattTable.Add(_service, GattTable.Outbox, GattCharacteristicProperties.Notify);
        _outbox.SubscribedClientsChanged += OnSubscribed;
        GattTable.AddInformation(version);
        _battery = new GattBattery();
        server.Session.SessionStatusChanged += OnStatus;
        server.Session.MaxPduSizeChanged += OnMtu;
        Advertise();
    }

    /// <inheritdoc/>
    public int Connection { get; private set; }

    /// <inheritdoc/>
    public bool IsConnected { get; private set; }

    /// <inheritdoc/>
    public bool IsSubscribed => _client != null;

    /// <inheritdoc/>
    public int Mtu { get; private set; } = DefaultMtu;

    /// <inheritdoc/>
    public void SetHello(byte[] hello, int connection)
    {
        lock (_lock)
        {
            Array.Copy(hello, 0, _helloBytes, 0, _helloBytes.Length);
            _helloConnection = connection;
        }
    }

    /// <inheritdoc/>
    public void Unlock(int connection)
    {
        lock (_lock)
        {
            _unlockedConnection = connection;
        }
    }

    /// <inheritdoc/>
    public int Receive(byte[] piece, out bool isHello)
    {
        lock (_lock)
        {
            return _arrived.Take(piece, out isHello);
        }
    }

    /// <inheritdoc/>
    /// <remarks>The one gate of every notification.</remarks>
    public bool TrySend(byte[] piece, int count, int connection)
    {
        GattSubscribedClient? client = _client;
        bool isAllowed = client != null && connection == Connection && connection == _unlockedConnection;
        if (!isAllowed || count > Mtu - 3)
        {
            return false;
        }

        // The library takes whole arrays and copies them; frames of one length share this one.
        if (_sending == null || _sendingBytes.Length != count)
        {
            _sendingBytes = new byte[count];
            _sending = new Buffer(_sendingBytes);
        }

        Array.Copy(piece, 0, _sendingBytes, 0, count);
        return _outbox.NotifyValue(_sending, client!).Status == GattCommunicationStatus.Success;
    }

    /// <inheritdoc/>
    public int HandlersBegun { get; private set; }

    /// <inheritdoc/>
    public int HandlersDone { get; private set; }

    /// <inheritdoc/>
    public void SetBattery(int percent)
    {
        _battery.Set(percent);
    }

    /// <inheritdoc/>
    public void Restart()
    {
        // Stop the stack before anything else: StopAdvertising would free the table under a request.
        BluetoothLEServer.Instance.Stop();
        Forget(isConnected: false);
        Advertise();
    }

    private void Advertise()
    {
        _service.StartAdvertising(
            new GattServiceProviderAdvertisingParameters { IsConnectable = true, IsDiscoverable = true });
    }

    private void OnStatus(object sender, GattSessionStatusChangedEventArgs args)
    {
        Forget(args.Status == GattSessionStatus.Active);
    }

    /// <summary>Another connection, or none: nothing of the last one may reach it.</summary>
    private void Forget(bool isConnected)
    {
        lock (_lock)
        {
            Connection++;
            IsConnected = isConnected;
            // The library keeps the last client's MTU, and its subscription until it says otherwise.
            Mtu = DefaultMtu;
            _client = null;
            _arrived.Clear();
        }
    }

    private void OnMtu(object? sender, EventArgs args)
    {
        int mtu = BluetoothLEServer.Instance.Session.MaxMtuSize;
        Mtu = mtu < DefaultMtu ? DefaultMtu : mtu > Tuning.LinkPieceMax + 3 ? Tuning.LinkPieceMax + 3 : mtu;
    }

    private void OnSubscribed(GattLocalCharacteristic sender, object? args)
    {
        GattSubscribedClient[] clients = sender.SubscribedClients;
        _client = clients.Length > 0 ? clients[clients.Length - 1] : null;
    }

    private void OnHelloRead(GattLocalCharacteristic sender, GattReadRequestedEventArgs args)
    {
        HandlersBegun++;
        AnswerHello(args.GetRequest());
        HandlersDone++;
    }

    private void AnswerHello(GattReadRequest request)
    {
        lock (_lock)
        {
            if (_helloConnection == Connection)
            {
                request.RespondWithValue(_hello);
                return;
            }
        }

        // The tick has not made a nonce for this connection yet.
        request.RespondWithProtocolError(NotReady);
    }

    private void OnHelloWritten(GattLocalCharacteristic sender, GattWriteRequestedEventArgs args)
    {
        Answer(args.GetRequest(), isHello: true);
    }

    private void OnInboxWritten(GattLocalCharacteristic sender, GattWriteRequestedEventArgs args)
    {
        Answer(args.GetRequest(), isHello: false);
    }

    private void Answer(GattWriteRequest request, bool isHello)
    {
        HandlersBegun++;
        byte error = isHello || _unlockedConnection == Connection ? Take(request.Value, isHello) : Locked;
        if (error == 0)
        {
            request.Respond();
        }
        else
        {
            request.RespondWithProtocolError(error);
        }

        HandlersDone++;
    }

    /// <returns>0, or the ATT error to answer.</returns>
    private byte Take(Buffer value, bool isHello)
    {
        int count = (int)value.Length;
        if (count < 2 || count > Tuning.LinkPieceMax)
        {
            return BadLength;
        }

        try
        {
            byte[] piece = new byte[count];
            DataReader.FromBuffer(value).ReadBytes(piece);
            lock (_lock)
            {
                return _arrived.TryPut(piece, isHello) ? (byte)0 : Full;
            }
        }
        catch (Exception)
        {
            // Out of memory: without an answer the host would stand still for 2 s.
            return Full;
        }
    }
}
