namespace SmartMat.Virtual.Esp32;

/// <summary>What a write leaves behind that power has cut short. littlefs promises that the file is as it was; this is harsher.</summary>
public enum Tear
{
    /// <summary>The bytes up to the cut, and the file ends there.</summary>
    Clean,

    /// <summary>The bytes up to the cut, then erased flash up to the file's new length.</summary>
    Erased,

    /// <summary>The page that was being written, 256 bytes, is garbage, also where it held something before.</summary>
    Garbage,
}
