namespace SmartMat.Virtual.Body;

/// <summary>One frame of a sheet.</summary>
/// <param name="AtMs">Since the recording's first frame.</param>
/// <param name="Label">What the authors call the posture; empty where they do not say.</param>
/// <param name="Cells">In the sheet's own unit, row by row, head first.</param>
public sealed record RecordingFrame(long AtMs, string Label, float[] Cells)
{
    public double Total()
    {
        double sum = 0;
        foreach (float cell in Cells)
        {
            sum += cell;
        }
        return sum;
    }
}
