namespace SmartMat.Sensing;

/// <summary>Tells a thing from a body: however still somebody lies, breath moves load from zone to zone.</summary>
/// <remarks>Shares of the total are compared, so that creep, which raises all zones alike, is no movement.</remarks>
public sealed class Stillness
{
    /// <summary>Shares are in ten-thousandths of the total.</summary>
    private const int Whole = 10_000;

    private readonly int[] _smooth = new int[MatLayout.ZoneCount];
    private readonly int[] _older = new int[MatLayout.ZoneCount];
    private readonly int[] _newer = new int[MatLayout.ZoneCount];
    private long _comparedMs;
    private int _comparisons;

    /// <summary>Nothing has moved for at least <see cref="Tuning.StillMs"/>.</summary>
    public bool IsStill { get; private set; }

    /// <summary>Sum of all zones' change of share in the last comparison, ten-thousandths.</summary>
    public int Moved { get; private set; }

    /// <summary>Something has moved of late, after the first touch: it may be alive.</summary>
    public bool IsAlive => _comparisons > 1 && Moved >= Tuning.AlivePerTenThousand;

    /// <summary>Somebody or something new.</summary>
    public void Reset(int[] load, long nowMs)
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            _smooth[zone] = load[zone] * 16;
        }

        _comparedMs = nowMs;
        _comparisons = 0;
        IsStill = false;
    }

    /// <param name="load">uS above empty, by zone.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(int[] load, long nowMs)
    {
        int[] smooth = _smooth;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            smooth[zone] += ((load[zone] * 16) - smooth[zone]) / 8;
        }

        if (nowMs - _comparedMs >= Tuning.StillMs / 2)
        {
            _comparedMs = nowMs;
            Compare();
        }
    }

    /// <summary>Against the shares of <see cref="Tuning.StillMs"/> ago.</summary>
    private void Compare()
    {
        int total = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            total += _smooth[zone] >> 4;
        }

        int moved = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int share = total == 0 ? 0 : (_smooth[zone] >> 4) * Whole / total;
            // The second comparison has nothing of two seconds ago yet.
            int change = share - (_comparisons == 1 ? _newer[zone] : _older[zone]);
            moved += change < 0 ? -change : change;
            _older[zone] = _newer[zone];
            _newer[zone] = share;
        }

        _comparisons++;
        Moved = moved;
        IsStill = _comparisons > 2 && moved < Tuning.StillPerTenThousand;
    }
}
