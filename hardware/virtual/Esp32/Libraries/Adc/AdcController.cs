using SmartMat.Virtual.Esp32;

namespace System.Device.Adc;

/// <summary>Stand-in for nanoFramework.System.Device.Adc 1.1.24 on the S3: channels 0..9 are GPIO1..10 (ADC1).</summary>
public class AdcController
{
    private const int Adc1Channels = 10;

    private readonly VirtualChip _chip = VirtualChip.Current;

    public int ResolutionInBits => 12;

    public int MinValue => 0;

    public int MaxValue => 4095;

    public AdcChannel OpenChannel(int channelNumber)
    {
        if (channelNumber is < 0 or >= 20)
        {
            throw new ArgumentOutOfRangeException(nameof(channelNumber));
        }

        if (channelNumber >= Adc1Channels)
        {
            throw new TrapException("ADC channel " + channelNumber + " is on ADC2; the mat uses ADC1 only");
        }

        return new AdcChannel(_chip, channelNumber + 1);
    }
}
