namespace SmartMat.Virtual.Body;

/// <summary>How a footprint differs from itself at rest, at one moment. All as shares of the load; 0 is at
/// rest.</summary>
public sealed class Sway
{
    /// <summary>The whole presses more.</summary>
    public double Weight { get; set; }

    /// <summary>The mat's outermost right disc gets this much more, the left one less.</summary>
    public double TowardsRight { get; set; }

    /// <summary>Row 21 gets this much more, row 0 less.</summary>
    public double TowardsFeet { get; set; }

    /// <summary>Lumps press elsewhere.</summary>
    public double Lumps { get; set; }

    /// <summary>Inhale positive: chest up, abdomen down.</summary>
    public double Breath { get; set; }
}
