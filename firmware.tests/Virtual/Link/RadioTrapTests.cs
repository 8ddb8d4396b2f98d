using System;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using SmartMat.Virtual.Esp32;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>The traps that kill the whole stack: late answers, indications, StopAdvertising.</summary>
[TestClass]
public sealed class RadioTrapTests
{
    [TestMethod]
    public void A_write_answered_late_kills_gatt_as_one_answered_twice_does()
    {
        GattWriteRequest? kept = null;
        using VirtualChip chip = RadioBench.ChipWith(args => kept = Late(kept, args.GetRequest()), armed: false);
        AttRequest expires = chip.Radio.Write(RadioBench.Written, [1]);
        chip.RunUntil(2_500_000);
        AttRequest second = chip.Radio.Write(RadioBench.Written, [2]);
        chip.RunUntil(3_000_000);
        AttRequest third = chip.Radio.Write(RadioBench.Written, [3]);
        chip.RunUntil(5_000_000);
        Assert.AreEqual("14 0 14", $"{expires.Error} {second.Error} {third.Error}");
    }

    [TestMethod]
    public void A_characteristic_that_wants_to_indicate_fails_the_run_when_armed_and_only_notifies_when_not()
    {
        GattLocalCharacteristicParameters indicating = new() { CharacteristicProperties = GattCharacteristicProperties.Indicate };
        Assert.ThrowsExactly<InvalidOperationException>(() => Use(RadioBench.ChipWith(Answer, armed: true, parameters: indicating)));
        using VirtualChip chip = RadioBench.ChipWith(
            Answer, armed: false, (sender, client) => sender.NotifyValue(new Buffer(new byte[5]), client), indicating);
        chip.Radio.Subscribe(RadioBench.Written, true);
        chip.RunUntil(500_000);
        Assert.IsTrue(chip.Radio.TryReceive(out Notification? notification));
        Assert.AreEqual(5, notification!.Value.Length);
    }

    [TestMethod]
    public void Stopping_to_advertise_with_a_client_fails_the_run_when_armed()
    {
        GattServiceProvider?[] service = [null];
        using VirtualChip chip = RadioBench.ChipWith(_ => service[0]!.StopAdvertising(), armed: true, made: service);
        chip.Radio.Write(RadioBench.Written, [1]);
        InvalidOperationException failure = Assert.ThrowsExactly<InvalidOperationException>(() => chip.RunUntil(500_000));
        Assert.IsInstanceOfType<TrapException>(failure.InnerException);
    }

    [TestMethod]
    public void Stopping_to_advertise_with_a_client_tears_the_connection_down_and_tells_nobody()
    {
        int statuses = 0;
        GattServiceProvider?[] service = [null];
        using VirtualChip chip = RadioBench.ChipWith(Stop, armed: false, made: service);
        AttRequest write = chip.Radio.Write(RadioBench.Written, [1]);
        chip.RunUntil(3_000_000);
        Assert.AreEqual((false, false, 0), (chip.Radio.IsConnected, chip.Radio.IsAdvertising, statuses));
        Assert.AreEqual(Radio.UnlikelyError, write.Error);

        void Stop(GattWriteRequestedEventArgs args)
        {
            BluetoothLEServer.Instance.Session.SessionStatusChanged += (_, _) => statuses++;
            service[0]!.StopAdvertising();
        }
    }

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
}
