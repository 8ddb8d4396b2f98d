namespace SmartMat.Sensing;

/// <summary>At which end of the mat the head of whoever lies there is. The numbers go on the wire: never renumber.</summary>
public enum WayRound : byte
{
    Unknown = 0,

    /// <summary>At disc row 0, as the mat's own head end.</summary>
    HeadAtTop = 1,

    /// <summary>At disc row 21, or beyond it.</summary>
    HeadAtBottom = 2,
}
