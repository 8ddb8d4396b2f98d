using System;

namespace SmartMat.Virtual.Body;

/// <summary>A recording cannot be read. The message is one line: file, line and what is wrong.</summary>
public sealed class RecordingException : Exception
{
    public RecordingException()
    {
    }

    public RecordingException(string message)
        : base(message)
    {
    }

    public RecordingException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
