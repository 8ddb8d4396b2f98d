namespace SmartMat.Hal;

/// <summary>What began this boot. The numbers go on the wire: never renumber.</summary>
public enum WakeCause : byte
{
    /// <summary>Power-on or a reset: the mat did not sleep.</summary>
    PowerOn = 0,
    Timer = 1,

    /// <summary>Somebody lay down.</summary>
    WakeLine = 2,
    Button = 3,
    Usb = 4,
}
