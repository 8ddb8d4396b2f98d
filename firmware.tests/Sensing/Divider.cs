using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>What the front end of the board reads, from its resistors: 100 R, pad, multiplexer 120 R, 1k5, 4k7 to ground.</summary>
public static class Divider
{
    public const int OpenOhm = int.MaxValue;
    public const int NominalPercent = 100;

    private const int SupplyMillivolts = 3_300;
    private const int FullScaleMillivolts = 3_100;
    private const int FullScaleCode = 4_095;
    private const int ReferenceOhm = 4_700;
    private const int SeriesOhm = 100 + 120 + 1_500 + ReferenceOhm;

    /// <param name="ohm">The pad.</param>
    /// <param name="gainPercent">Of the converter: its reference is off by up to a tenth from chip to chip.</param>
    /// <param name="openCode">What it reads at an open pad.</param>
    /// <returns>A sum of <see cref="Tuning.ReadsPerSample"/> conversions.</returns>
    public static int Counts(int ohm, int gainPercent, int openCode)
    {
        long top = (long)SupplyMillivolts * FullScaleCode * ReferenceOhm * gainPercent;
        long bottom = (long)FullScaleMillivolts * ((long)ohm + SeriesOhm) * 100;
        int code = (int)((top + (bottom / 2)) / bottom) + openCode;
        return Tuning.ReadsPerSample * (code > FullScaleCode ? FullScaleCode : code);
    }

    /// <returns>A frame with the same pad in every zone and healthy references.</returns>
    public static int[] Frame(int ohm, int gainPercent, int openCode, int referenceChannel)
    {
        int[] counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            counts[zone] = Counts(ohm, gainPercent, openCode);
        }

        for (int column = 0; column < MatLayout.Columns; column++)
        {
            counts[MatLayout.ZoneCount + column] = Counts(OhmOf(referenceChannel), gainPercent, openCode);
        }

        return counts;
    }

    public static int OhmOf(int referenceChannel)
    {
        switch (referenceChannel)
        {
            case FrontEnd.LowOhmChannel: return Tuning.LowReferenceOhm;
            case FrontEnd.HighOhmChannel: return Tuning.HighReferenceOhm;
            default: return OpenOhm;
        }
    }
}
