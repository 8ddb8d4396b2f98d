namespace SmartMat.Virtual.Phone;

/// <summary>How an operation on an attribute ended.</summary>
/// <param name="Error">0, an ATT error, or one of <see cref="RadioClient"/>'s own.</param>
/// <param name="Value">What was read; empty otherwise.</param>
public sealed record AttResult(int Error, byte[] Value);
