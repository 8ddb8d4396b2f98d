namespace SmartMat.Link;

/// <summary>How much may be on its way to the phone. Without it the stack's buffers run out and the whole CLR stands still for 2 s.</summary>
/// <remarks>A piece takes 2 of the 36 blocks, or 3 if longer than 200 bytes; answers to the phone's own requests need some too.</remarks>
public sealed class Window
{
    /// <summary>Pieces that may be unacknowledged.</summary>
    public const int Pieces = 11;

    private const int Kept = 16;
    private const int LostMs = 1_000;

    private readonly int[] _endOf = new int[Kept];
    private uint _messages;
    private int _sent;
    private int _acknowledged;
    private long _sentMs;

    public void Reset()
    {
        _messages = 0;
        _sent = 0;
        _acknowledged = 0;
    }

    public bool HasRoom(int pieces)
    {
        return _sent - _acknowledged + pieces <= Pieces;
    }

    /// <summary>A message of so many pieces is about to leave; they are numbered from 0.</summary>
    public void Note(int pieces, long nowMs)
    {
        _sentMs = nowMs;
        _sent += pieces;
        _endOf[_messages % Kept] = _sent;
        _messages++;
    }

    /// <summary>The phone was heard. What left long before has arrived, or is lost and never will be acknowledged.</summary>
    public void NoteHeard(long nowMs)
    {
        if (nowMs - _sentMs >= LostMs)
        {
            _acknowledged = _sent;
        }
    }

    /// <summary>The phone has this message and all before it. A number that cannot be is ignored.</summary>
    public void Acknowledge(uint message)
    {
        if (message >= _messages || _messages - message > Kept)
        {
            return;
        }

        int end = _endOf[message % Kept];
        if (end > _acknowledged)
        {
            _acknowledged = end;
        }
    }
}
