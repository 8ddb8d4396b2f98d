using SmartMat.Tests.Sensing;

namespace SmartMat.Tests.Keeping;

/// <summary>What the converter reads of the cell: half its voltage, 4095 at 3.1 V.</summary>
public static class CellDivider
{
    /// <returns>A sum of <see cref="Tuning.ReadsPerSample"/> conversions.</returns>
    public static int Counts(int millivolts, int gainPercent)
    {
        long sum = (long)millivolts * 4_095 * gainPercent * Tuning.ReadsPerSample / (2L * 3_100 * 100);
        return (int)sum + (BenchPads.OpenCode * Tuning.ReadsPerSample);
    }

    /// <summary>Of a converter whose reference is exact.</summary>
    public static int Counts(int millivolts)
    {
        return Counts(millivolts, Divider.NominalPercent);
    }
}
