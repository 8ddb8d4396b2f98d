namespace SmartMat.Link;

/// <summary>Serves some of the ops.</summary>
public interface IDesk
{
    bool Serves(Op op);

    /// <param name="request">Bytes of the phone: length, then reserved bits, then range, then sense; nothing happens by halves.</param>
    /// <param name="answer">Receives the answer's parameters.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns><see cref="Result.Pending"/> if the answer comes later.</returns>
    Result Serve(Request request, Answer answer, long nowMs);
}
