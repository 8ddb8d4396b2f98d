namespace SmartMat.Usb.Boards;

/// <summary>What an update of nanoCLR does to the files on drive I:.</summary>
public enum FilesFate
{
    /// <summary>The board has no such drive.</summary>
    None,

    /// <summary>They lie where they will be looked for.</summary>
    Stay,

    /// <summary>The drive begins elsewhere: it is copied there.</summary>
    Move,

    /// <summary>The drive has another size, so that it cannot be copied as it is.</summary>
    Lost,
}
