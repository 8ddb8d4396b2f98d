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

    /// <returns>False if there is none; the results must then not be used.</returns>
    public bool TryTake(out MatEvent kind, out int value, out int detail, out long atMs)
    {
        int at = _taken % Capacity;
        kind = (MatEvent)_kinds[at];
        value = _values[at];
        detail = _details[at];
        atMs = _timesMs[at];
        if (_taken == _put)
        {
            return false;
        }

        _taken++;
        return true;
    }
}
