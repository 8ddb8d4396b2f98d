namespace SmartMat.Hal;

/// <summary>The pads of the 33 zones and the reference channels, read one whole frame at a time.</summary>
public interface IPads
{
    /// <param name="referenceChannel">The multiplexer channel, 11..15, that is read after the zones.</param>
    /// <param name="counts">
    /// Receives <see cref="MatLayout.ZoneCount"/> zones and then the reference of each column, left, spine, right: sums of
    /// <see cref="Tuning.ReadsPerSample"/> conversions, 0..16380, more load reads higher.
    /// </param>
    /// <returns>False if the converter failed; <paramref name="counts"/> must then not be used.</returns>
    bool TryScan(int referenceChannel, int[] counts);
}
