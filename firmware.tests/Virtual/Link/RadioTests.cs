using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>The radio's stand-in has the real library's traps, armed or as they are on the device.</summary>
[TestClass]
public sealed class RadioTests
{
    private static readonly Guid s_written = new("00000001-0000-1000-8000-00805f9b34fb");

    [TestMethod]
    public void A_write_answered_twice_fails_the_run_when_armed()
    {
        using VirtualChip chip = ChipWith(args => Twice(args.GetRequest()), armed: true);
        chip.Radio.Write(s_written, [1, 2]);
        InvalidOperationException failure = Assert.ThrowsExactly<InvalidOperationException>(() => chip.RunUntil(500_000));
        Assert.IsInstanceOfType<TrapException>(failure.InnerException);
    }

    [TestMethod]
    public void A_write_answered_twice_kills_gatt_until_the_stack_is_started_again()
    {
        using VirtualChip chip = ChipWith(args => Twice(args.GetRequest()), armed: false);
        AttRequest first = chip.Radio.Write(s_written, [1, 2]);
        chip.RunUntil(500_000);
        AttRequest second = chip.Radio.Write(s_written, [1, 2]);
        chip.RunUntil(3_000_000);
        Assert.AreEqual(0, first.Error);
        Assert.AreEqual(Radio.UnlikelyError, second.Error);
    }

    [TestMethod]
    public void A_write_never_answered_is_an_unlikely_error_after_two_seconds()
    {
        using VirtualChip chip = ChipWith(args => args.GetRequest(), armed: false);
        AttRequest write = chip.Radio.Write(s_written, [1, 2]);
        chip.RunUntil(1_900_000);
        Assert.IsFalse(write.IsDone);
        chip.RunUntil(2_500_000);
        Assert.AreEqual(Radio.UnlikelyError, write.Error);
    }

    [TestMethod]
    public void A_write_answered_late_kills_gatt_as_one_answered_twice_does()
    {
        GattWriteRequest? kept = null;
        using VirtualChip chip = ChipWith(args => kept = Late(kept, args.GetRequest()), armed: false);
        AttRequest expires = chip.Radio.Write(s_written, [1]);
        chip.RunUntil(2_500_000);
        AttRequest second = chip.Radio.Write(s_written, [2]);
        chip.RunUntil(3_000_000);
        AttRequest third = chip.Radio.Write(s_written, [3]);
        chip.RunUntil(5_000_000);
        Assert.AreEqual("14 0 14", $"{expires.Error} {second.Error} {third.Error}");
    }

    [TestMethod]
    public void A_characteristic_that_wants_to_indicate_fails_the_run_when_armed_and_only_notifies_when_not()
    {
        GattLocalCharacteristicParameters indicating = new() { CharacteristicProperties = GattCharacteristicProperties.Indicate };
        Assert.ThrowsExactly<InvalidOperationException>(() => Use(ChipWith(Answer, armed: true, parameters: indicating)));
        using VirtualChip chip = ChipWith(
            Answer, armed: false, (sender, client) => sender.NotifyValue(new Buffer(new byte[5]), client), indicating);
        chip.Radio.Subscribe(s_written, true);
        chip.RunUntil(500_000);
        Assert.IsTrue(chip.Radio.TryReceive(out Notification? notification));
        Assert.AreEqual(5, notification!.Value.Length);
    }

    [TestMethod]
    public void Stopping_to_advertise_with_a_client_fails_the_run_when_armed()
    {
        GattServiceProvider?[] service = [null];
        using VirtualChip chip = ChipWith(_ => service[0]!.StopAdvertising(), armed: true, made: service);
        chip.Radio.Write(s_written, [1]);
        InvalidOperationException failure = Assert.ThrowsExactly<InvalidOperationException>(() => chip.RunUntil(500_000));
        Assert.IsInstanceOfType<TrapException>(failure.InnerException);
    }

    [TestMethod]
    public void Stopping_to_advertise_with_a_client_tears_the_connection_down_and_tells_nobody()
    {
        int statuses = 0;
        GattServiceProvider?[] service = [null];
        using VirtualChip chip = ChipWith(Stop, armed: false, made: service);
        AttRequest write = chip.Radio.Write(s_written, [1]);
        chip.RunUntil(3_000_000);
        Assert.AreEqual((false, false, 0), (chip.Radio.IsConnected, chip.Radio.IsAdvertising, statuses));
        Assert.AreEqual(Radio.UnlikelyError, write.Error);

        void Stop(GattWriteRequestedEventArgs args)
        {
            nanoFramework.Device.Bluetooth.BluetoothLEServer.Instance.Session.SessionStatusChanged += (_, _) => statuses++;
            service[0]!.StopAdvertising();
        }
    }

    [TestMethod]
    public void A_request_does_not_say_who_sent_it()
    {
        bool isNull = false;
        using VirtualChip chip = ChipWith(
            args =>
            {
                isNull = args.Session is null;
                args.GetRequest().Respond();
            },
            armed: true);
        chip.Radio.Write(s_written, [1, 2]);
        chip.RunUntil(500_000);
        Assert.IsTrue(isNull);
    }

    [TestMethod]
    public void A_notification_longer_than_the_mtu_is_cut_and_called_a_success()
    {
        GattCommunicationStatus status = GattCommunicationStatus.AccessDenied;
        using VirtualChip chip = ChipWith(args => args.GetRequest().Respond(), armed: false, onClient: (sender, client) =>
            status = sender.NotifyValue(new Buffer(new byte[21]), client).Status);
        chip.Radio.Subscribe(s_written, true);
        chip.RunUntil(500_000);
        Assert.IsTrue(chip.Radio.TryReceive(out Notification? notification));
        Assert.AreEqual(20, notification!.Value.Length);
        Assert.AreEqual(GattCommunicationStatus.Success, status);
    }

    [TestMethod]
    public void Buffers_run_out_and_the_clr_stands_still_for_two_seconds()
    {
        GattCommunicationStatus last = GattCommunicationStatus.Success;
        using VirtualChip chip = ChipWith(args => args.GetRequest().Respond(), armed: false, onClient: (sender, client) =>
        {
            for (int i = 0; i < 19; i++)
            {
                last = sender.NotifyValue(new Buffer(new byte[20]), client).Status;
            }
        });
        chip.Radio.Air.DeafUntilUs = 10_000_000;
        chip.Radio.Subscribe(s_written, true);
        chip.RunUntil(10_200_000);
        Assert.AreEqual(GattCommunicationStatus.Unreachable, last);
        Assert.IsTrue(chip.NowUs > 12_000_000, $"{chip.NowUs} us");
    }

    [TestMethod]
    public void The_mtu_is_stale_after_a_reconnect_and_0_at_boot()
    {
        using VirtualChip chip = ChipWith(args => args.GetRequest().Respond(), armed: true);
        chip.Radio.ExchangeMtu(185);
        chip.RunUntil(500_000);
        chip.Radio.Disconnect();
        chip.RunUntil(600_000);
        Assert.IsTrue(chip.Radio.TryConnect(30_000));
        chip.RunUntil(900_000);
        Assert.AreEqual(23, chip.Radio.Mtu);
        Assert.AreEqual("0 185 185", string.Join(' ', s_mtus!));
    }

    [ThreadStatic]
    private static System.Collections.Generic.List<int>? s_mtus;

    private static void Use(VirtualChip chip)
    {
        chip.Dispose();
    }

    private static void Answer(GattWriteRequestedEventArgs args)
    {
        args.GetRequest().Respond();
    }

    /// <summary>The first is answered when the second comes, 2.5 s later.</summary>
    private static GattWriteRequest Late(GattWriteRequest? kept, GattWriteRequest request)
    {
        if (kept is not null)
        {
            kept.Respond();
            request.Respond();
        }

        return request;
    }

    private static void Twice(GattWriteRequest request)
    {
        request.Respond();
        request.Respond();
    }

    /// <summary>A chip whose firmware is one characteristic, with a client connected.</summary>
    private static VirtualChip ChipWith(
        Action<GattWriteRequestedEventArgs> onWrite,
        bool armed,
        Action<GattLocalCharacteristic, GattSubscribedClient>? onClient = null,
        GattLocalCharacteristicParameters? parameters = null,
        GattServiceProvider?[]? made = null)
    {
        System.Collections.Generic.List<int> mtus = [];
        s_mtus = mtus;
        VirtualChip chip = new(new MatBoard(Scenarios.Build("empty", 1), 1), Main, 1);
        chip.Radio.TrapsFail = armed;
        chip.RunUntil(10_000);
        Assert.IsTrue(chip.Radio.TryConnect(30_000));
        chip.RunUntil(50_000);
        return chip;

        void Main()
        {
            GattServiceProvider service = GattServiceProvider.Create(new Guid("00000000-0000-1000-8000-00805f9b34fb")).ServiceProvider;
            made?.SetValue(service, 0);
            GattLocalCharacteristic one = service.Service.CreateCharacteristic(s_written, parameters ?? new GattLocalCharacteristicParameters()).Characteristic;
            one.WriteRequested += (_, args) => onWrite(args);
            one.SubscribedClientsChanged += (sender, _) => onClient?.Invoke(sender, sender.SubscribedClients[0]);
            GattSession session = nanoFramework.Device.Bluetooth.BluetoothLEServer.Instance.Session;
            mtus.Add(session.MaxMtuSize);
            session.MaxPduSizeChanged += (_, _) => mtus.Add(session.MaxMtuSize);
            session.SessionStatusChanged += (_, args) =>
            {
                if (args.Status == GattSessionStatus.Active && mtus.Count > 1)
                {
                    mtus.Add(session.MaxMtuSize);
                }
            };
            service.StartAdvertising(new GattServiceProviderAdvertisingParameters());
            VirtualChip.Current.Sleep(-1);
        }
    }
}
