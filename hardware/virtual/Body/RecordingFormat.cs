namespace SmartMat.Virtual.Body;

/// <summary>Where a recording comes from.</summary>
public enum RecordingFormat : byte
{
    /// <summary>PoPu preview data as CSV: 64 x 27 cells, times and labels.</summary>
    PoPu = 0,

    /// <summary>PhysioNet PMD experiment I as text: 64 x 32 cells, one frame a second.</summary>
    Pmd = 1,
}
