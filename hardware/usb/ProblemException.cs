using System;

namespace SmartMat.Usb;

/// <summary>Something the owner can do something about: what is wrong, and what helps.</summary>
public sealed class ProblemException : Exception
{
    public ProblemException(string sentence, string remedy)
        : base(sentence)
    {
        Remedy = remedy;
    }

    /// <summary>One or two sentences that begin with what to do.</summary>
    public string Remedy { get; }
}
