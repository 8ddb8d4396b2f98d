namespace SmartMat.Virtual.Esp32;

/// <summary>One notification as the client gets it.</summary>
/// <param name="Uuid">Of the characteristic.</param>
/// <param name="Value">Its bytes, at most MTU - 3.</param>
/// <param name="SentUs">When the firmware handed it to the stack.</param>
/// <param name="ArrivedUs">When the client had it.</param>
public sealed record Notification(System.Guid Uuid, byte[] Value, long SentUs, long ArrivedUs);
