namespace SmartMat.Link;

/// <summary>Why the radio is of no use. The numbers go on the wire: never renumber.</summary>
public enum RadioFault : byte
{
    None = 0,

    /// <summary>Somebody holds the only connection and proves nothing.</summary>
    Stranger = 1,

    /// <summary>Nobody has connected for very long.</summary>
    Silent = 2,

    /// <summary>A handler has not come back: the host answers nobody any more.</summary>
    Overdue = 3,
}
