namespace SmartMat;

/// <summary>The last sixteen events, filled in ticks and emptied between them. The oldest go first when nobody takes them.</summary>
public sealed class EventRing
{
    public const int Capacity = 16;

    private readonly byte[] _kinds = new byte[Capacity];
    private readonly int[] _values = new int[Capacity];
    private readonly int[] _details = new int[Capacity];
    private readonly long[] _timesMs = new long[Capacity];
    private int _put;
    private int _taken;

    /// <summary>Number of the event to come; those before it are numbered from 0.</summary>
    public int Next => _put;

    public void Put(MatEvent kind, int value, int detail, long nowMs)
    {
        int at = _put % Capacity;
        _kinds[at] = (byte)kind;
        _values[at] = value;
        _details[at] = detail;
        _timesMs[at] = nowMs;
        _put++;
        if (_put - _taken > Capacity)
        {
            _taken = _put - Capacity;
        }
    }

    /// <summary>Reads without taking: each reader keeps its own position.</summary>
    /// <returns>False if the event is gone, or still to come; the results must then not be used.</returns>
    public bool TryRead(int number, out MatEvent kind, out int value, out int detail, out long atMs)
    {
        int at = number % Capacity;
        kind = (MatEvent)_kinds[at];
        value = _values[at];
        detail = _details[at];
        atMs = _timesMs[at];
        return number < _put && number >= _put - Capacity;
    }

    /// <returns>False if there is none; the results must then not be used.</returns>
    public bool TryTake(out MatEvent kind, out int value, out int detail, out long atMs)
    {
        if (!TryRead(_taken, out kind, out value, out detail, out atMs))
        {
            return false;
        }

        _taken++;
        return true;
    }
}
