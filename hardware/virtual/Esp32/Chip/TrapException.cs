using System;

namespace SmartMat.Virtual.Esp32;

/// <summary>The firmware did what the real libraries punish: a defect, reported where it happened.</summary>
public sealed class TrapException : Exception
{
    public TrapException()
    {
    }

    public TrapException(string message)
        : base(message)
    {
    }

    public TrapException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
