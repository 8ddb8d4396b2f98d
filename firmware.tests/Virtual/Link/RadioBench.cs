using System;
using System.Collections.Generic;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>A chip whose firmware is one characteristic, with a client connected.</summary>
internal static class RadioBench
{
    public static readonly Guid Written = new("00000001-0000-1000-8000-00805f9b34fb");

    private static readonly Guid s_service = new("00000000-0000-1000-8000-00805f9b34fb");

    /// <param name="onWrite">What the firmware does with a write.</param>
    /// <param name="armed">A trap that fires fails the run.</param>
    /// <param name="onClient">What it does when somebody subscribes.</param>
    /// <param name="parameters">Of the characteristic.</param>
    /// <param name="made">Receives the service.</param>
    /// <param name="mtus">Receives what the session says its MTU is: at boot, when it changes, and at a second connection.</param>
    public static VirtualChip ChipWith(
        Action<GattWriteRequestedEventArgs> onWrite,
        bool armed,
        Action<GattLocalCharacteristic, GattSubscribedClient>? onClient = null,
        GattLocalCharacteristicParameters? parameters = null,
        GattServiceProvider?[]? made = null,
        List<int>? mtus = null)
    {
        VirtualChip chip = new(new MatBoard(Scenarios.Build("empty", 1), 1), Main, 1);
        chip.Radio.TrapsFail = armed;
        chip.RunUntil(10_000);
        Assert.IsTrue(chip.Radio.TryConnect(30_000));
        chip.RunUntil(50_000);
        return chip;

        void Main()
        {
            GattServiceProvider service = GattServiceProvider.Create(s_service).ServiceProvider;
            made?.SetValue(service, 0);
            GattLocalCharacteristic one = service.Service.CreateCharacteristic(Written, parameters ?? new GattLocalCharacteristicParameters()).Characteristic;
            one.WriteRequested += (_, args) => onWrite(args);
            one.SubscribedClientsChanged += (sender, _) => onClient?.Invoke(sender, sender.SubscribedClients[0]);
            GattSession session = BluetoothLEServer.Instance.Session;
            mtus?.Add(session.MaxMtuSize);
            session.MaxPduSizeChanged += (_, _) => mtus?.Add(session.MaxMtuSize);
            session.SessionStatusChanged += (_, args) =>
            {
                if (args.Status == GattSessionStatus.Active && mtus?.Count > 1)
                {
                    mtus.Add(session.MaxMtuSize);
                }
            };
            service.StartAdvertising(new GattServiceProviderAdvertisingParameters());
            VirtualChip.Current.Sleep(-1);
        }
    }
}
