namespace SmartMat.Virtual.Bluez.Wire;

/// <summary>As the specification numbers them.</summary>
internal enum MessageKind : byte
{
    Call = 1,
    Return = 2,
    Error = 3,
    Signal = 4,
}
