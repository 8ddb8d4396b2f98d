using System;
using System.Collections.Generic;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using SmartMat.Virtual.Esp32;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>The radio's stand-in has the real library's traps, armed or as they are on the device.</summary>
[TestClass]
public sealed class RadioTests
{
    [TestMethod]
    public void A_write_answered_twice_fails_the_run_when_armed()
    {
        using VirtualChip chip = RadioBench.ChipWith(args => Twice(args.GetRequest()), armed: true);
        chip.Radio.Write(RadioBench.Written, [1, 2]);
        InvalidOperationException failure = Assert.ThrowsExactly<InvalidOperationException>(() => chip.RunUntil(500_000));
        Assert.IsInstanceOfType<TrapException>(failure.InnerException);
    }

    [TestMethod]
    public void A_write_answered_twice_kills_gatt_until_the_stack_is_started_again()
    {
        using VirtualChip chip = RadioBench.ChipWith(args => Twice(args.GetRequest()), armed: false);
        AttRequest first = chip.Radio.Write(RadioBench.Written, [1, 2]);
        chip.RunUntil(500_000);
        AttRequest second = chip.Radio.Write(RadioBench.Written, [1, 2]);
        chip.RunUntil(3_000_000);
        Assert.AreEqual(0, first.Error);
        Assert.AreEqual(Radio.UnlikelyError, second.Error);
    }

    [TestMethod]
    public void A_write_never_answered_is_an_unlikely_error_after_two_seconds()
    {
        using VirtualChip chip = RadioBench.ChipWith(args => args.GetRequest(), armed: false);
        AttRequest write = chip.Radio.Write(RadioBench.Written, [1, 2]);
        chip.RunUntil(1_900_000);
        Assert.IsFalse(write.IsDone);
        chip.RunUntil(2_500_000);
        Assert.AreEqual(Radio.UnlikelyError, write.Error);
    }

    [TestMethod]
    public void A_request_does_not_say_who_sent_it()
    {
        bool isNull = false;
        using VirtualChip chip = RadioBench.ChipWith(
            args =>
            {
                isNull = args.Session is null;
                args.GetRequest().Respond();
            },
            armed: true);
        chip.Radio.Write(RadioBench.Written, [1, 2]);
        chip.RunUntil(500_000);
        Assert.IsTrue(isNull);
    }

    [TestMethod]
    public void A_notification_longer_than_the_mtu_is_cut_and_called_a_success()
    {
        GattCommunicationStatus status = GattCommunicationStatus.AccessDenied;
        using VirtualChip chip = RadioBench.ChipWith(args => args.GetRequest().Respond(), armed: false, onClient: (sender, client) =>
            status = sender.NotifyValue(new Buffer(new byte[21]), client).Status);
        chip.Radio.Subscribe(RadioBench.Written, true);
        chip.RunUntil(500_000);
        Assert.IsTrue(chip.Radio.TryReceive(out Notification? notification));
        Assert.AreEqual(20, notification!.Value.Length);
        Assert.AreEqual(GattCommunicationStatus.Success, status);
    }

    [TestMethod]
    public void Buffers_run_out_and_the_clr_stands_still_for_two_seconds()
    {
        GattCommunicationStatus last = GattCommunicationStatus.Success;
        using VirtualChip chip = RadioBench.ChipWith(args => args.GetRequest().Respond(), armed: false, onClient: (sender, client) =>
        {
            for (int i = 0; i < 19; i++)
            {
                last = sender.NotifyValue(new Buffer(new byte[20]), client).Status;
            }
        });
        chip.Radio.Air.DeafUntilUs = 10_000_000;
        chip.Radio.Subscribe(RadioBench.Written, true);
        chip.RunUntil(10_200_000);
        Assert.AreEqual(GattCommunicationStatus.Unreachable, last);
        Assert.IsTrue(chip.NowUs > 12_000_000, $"{chip.NowUs} us");
    }

    [TestMethod]
    public void The_mtu_is_stale_after_a_reconnect_and_0_at_boot()
    {
        List<int> mtus = [];
        using VirtualChip chip = RadioBench.ChipWith(args => args.GetRequest().Respond(), armed: true, mtus: mtus);
        chip.Radio.ExchangeMtu(185);
        chip.RunUntil(500_000);
        chip.Radio.Disconnect();
        chip.RunUntil(600_000);
        Assert.IsTrue(chip.Radio.TryConnect(30_000));
        chip.RunUntil(900_000);
        Assert.AreEqual(23, chip.Radio.Mtu);
        Assert.AreEqual("0 185 185", string.Join(' ', mtus));
    }

    private static void Twice(GattWriteRequest request)
    {
        request.Respond();
        request.Respond();
    }
}
