namespace SmartMat.Hal;

/// <summary>The radio, one client at a time: pieces that arrived, pieces that may be sent.</summary>
/// <remarks>
/// Its events come on another thread; they are kept until the tick asks. <see cref="Connection"/> tells connections apart:
/// whoever passes an old number gets nothing done, so that nothing meant for one client reaches the next.
/// </remarks>
public interface ILink
{
    /// <summary>Changes with each connection and each disconnection.</summary>
    int Connection { get; }

    bool IsConnected { get; }

    /// <summary>The client listens to the Outbox.</summary>
    bool IsSubscribed { get; }

    /// <summary>23 until the client agrees on more, and again from each disconnection.</summary>
    int Mtu { get; }

    /// <summary>What a read of Hello gives from now on; reads in a newer connection get an error instead.</summary>
    void SetHello(byte[] hello, int connection);

    /// <summary>From now on the Inbox takes writes and the Outbox sends, while this connection lasts.</summary>
    void Unlock(int connection);

    /// <param name="piece">Receives up to <see cref="Tuning.LinkPieceMax"/> bytes.</param>
    /// <param name="isHello">It was written to Hello, not to the Inbox.</param>
    /// <returns>How many bytes; 0 if nothing has arrived.</returns>
    int Receive(byte[] piece, out bool isHello);

    /// <returns>False if it was not sent: locked, not subscribed, longer than MTU - 3, or no room. Nothing has left then.</returns>
    bool TrySend(byte[] piece, int count, int connection);

    /// <summary>How many requests of the radio were taken up, and how many of those were done: they differ while one is.</summary>
    int HandlersBegun { get; }

    int HandlersDone { get; }

    /// <summary>What a read of the Battery service gives from now on, 0..100 %.</summary>
    void SetBattery(int percent);

    /// <summary>Throws out whoever is connected by starting the radio anew. Each time costs native memory for good.</summary>
    void Restart();
}
