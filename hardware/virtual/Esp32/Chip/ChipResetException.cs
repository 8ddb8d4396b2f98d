using System;

namespace SmartMat.Virtual.Esp32;

/// <summary>Unwinds the firmware's threads when the virtual chip resets or loses power.</summary>
/// <remarks>Every later call into a stand-in throws it again, so that a catch-all in the firmware cannot outlive the chip.</remarks>
public sealed class ChipResetException : Exception
{
    public ChipResetException()
        : base("The virtual chip has reset.")
    {
    }

    public ChipResetException(string message)
        : base(message)
    {
    }

    public ChipResetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
