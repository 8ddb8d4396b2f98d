namespace SmartMat.Virtual.Phone;

/// <summary>A message of the mat, opened.</summary>
/// <param name="Plain">First byte 0x80: an answer; from 0xC0 on: an event.</param>
/// <param name="SentUs">When its last piece left the firmware.</param>
/// <param name="ArrivedUs">When the phone had it.</param>
/// <param name="Pieces">How many notifications it took.</param>
/// <param name="AirBytes">Their bytes, ATT headers included.</param>
public sealed record PhoneMessage(byte[] Plain, long SentUs, long ArrivedUs, int Pieces, int AirBytes);
