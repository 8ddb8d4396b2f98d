namespace SmartMat.Session;

/// <summary>What a press of the button meant, told when it is let go.</summary>
public enum ButtonGesture : byte
{
    None = 0,
    Short = 1,
    Hold = 2,
    LongHold = 3,
    EraseHold = 4,

    /// <summary>Longer than a hold, shorter than a long one.</summary>
    CalibrateHold = 5,
}
