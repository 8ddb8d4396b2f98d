using System;
using System.Device.Adc;
using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;
using SmartMat.Hal;

namespace SmartMat.Drivers;

/// <summary>The pads behind three multiplexers with common select lines: one select reads a whole band.</summary>
public sealed class MuxPads : IPads
{
    private const int SelectLines = 4;

    private readonly GpioPin[] _select = new GpioPin[SelectLines];
    private readonly AdcChannel[] _sense = new AdcChannel[MatLayout.Columns];
    private int _selected;

    public MuxPads(GpioController gpio)
    {
        _select[0] = OpenLow(gpio, Pins.MuxS0);
        _select[1] = OpenLow(gpio, Pins.MuxS1);
        _select[2] = OpenLow(gpio, Pins.MuxS2);
        _select[3] = OpenLow(gpio, Pins.MuxS3);
        OpenLow(gpio, Pins.MuxEnN);
        AdcController adc = new AdcController();
        _sense[MatLayout.Left] = adc.OpenChannel(Pins.SenseA - 1);
        _sense[MatLayout.Spine] = adc.OpenChannel(Pins.SenseB - 1);
        _sense[MatLayout.Right] = adc.OpenChannel(Pins.SenseC - 1);
    }

    /// <inheritdoc/>
    public bool TryScan(int referenceChannel, int[] counts)
    {
        try
        {
            for (int band = 0; band < MatLayout.Bands; band++)
            {
                ReadColumns(band, counts, band * MatLayout.Columns);
            }

            ReadColumns(referenceChannel, counts, MatLayout.ZoneCount);
            return true;
        }
        catch (Exception)
        {
            // The native converter throws when a conversion fails; the caller goes to its safe output.
            return false;
        }
    }

    private static GpioPin OpenLow(GpioController gpio, int pinNumber)
    {
        GpioPin pin = gpio.OpenPin(pinNumber, PinMode.Output);
        pin.Write(PinValue.Low);
        return pin;
    }

    private void ReadColumns(int channel, int[] counts, int at)
    {
        Select(channel);
        for (int column = 0; column < MatLayout.Columns; column++)
        {
            // Written out: a loop would cost as much as the calls in it. Tuning.ReadsPerSample of them.
            AdcChannel sense = _sense[column];
            counts[at + column] = sense.ReadValue() + sense.ReadValue() + sense.ReadValue() + sense.ReadValue();
        }
    }

    /// <summary>Toggles the lines that differ: Write would put a PinValue on the heap each time.</summary>
    private void Select(int channel)
    {
        int differing = channel ^ _selected;
        _selected = channel;
        if ((differing & 1) != 0) { _select[0].Toggle(); }
        if ((differing & 2) != 0) { _select[1].Toggle(); }
        if ((differing & 4) != 0) { _select[2].Toggle(); }
        if ((differing & 8) != 0) { _select[3].Toggle(); }
        Settle();
    }

    /// <summary>Waits by readings that nobody looks at, and by the clock, for a conversion may be quicker than thought.</summary>
    private void Settle()
    {
        AdcChannel sense = _sense[0];
        ulong untilUs = HighResTimer.GetCurrent() + Tuning.SettleUs;
        do
        {
            sense.ReadValue();
            sense.ReadValue();
            sense.ReadValue();
        }
        while (HighResTimer.GetCurrent() < untilUs);
    }
}
