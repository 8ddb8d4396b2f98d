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

    /// <summary>Inhale positive: the chest presses more by this share of its load.</summary>
    public double Breath { get; set; }

    /// <summary>Likewise what abdomen and pelvis press less; it comes a little later or sooner than the chest's.</summary>
    public double BreathBelow { get; set; }
}
