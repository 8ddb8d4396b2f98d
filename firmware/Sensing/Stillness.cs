namespace SmartMat.Sensing;

/// <summary>Tells a thing from a body: however still somebody lies, breath moves load from zone to zone.</summary>
/// <remarks>Shares of the total are compared, so that creep, which raises all zones alike, is no movement.</remarks>
public sealed class Stillness
{
    /// <summary>Shares are in ten-thousandths of the total.</summary>
    private const int Whole = 10_000;
    private const int IntervalMs = Tuning.StillMs / 2;

    /// <summary>As many as come in half an interval in a session. Fewer are noisier: frames that come slowly make an interval longer.</summary>
    private const int LeastFrames = IntervalMs / 2 / Tuning.BusyScanMs;

    /// <summary>Whoever has only just come need not prove it twice.</summary>
    private const int FreshComparisons = 4;

    private readonly int[] _sum = new int[MatLayout.ZoneCount];
    private readonly int[] _older = new int[MatLayout.ZoneCount];
    private readonly int[] _newer = new int[MatLayout.ZoneCount];
    private long _begunMs;
    private int _movedBefore;
    private int _comparisons;
    private int _frames;

    /// <summary>Nothing has moved for at least <see cref="Tuning.StillMs"/>.</summary>
    public bool IsStill { get; private set; }

    /// <summary>Sum of all zones' change of share in the last comparison, ten-thousandths, less what noise adds under high load.</summary>
    public int Moved { get; private set; }

    /// <summary>Something has moved of late, after the first touch: it may be alive. Later on twice in a row: a wild frame looks like
    /// one movement, and another two intervals on.</summary>
    public bool IsAlive => _comparisons > 1 && Moved >= Tuning.AlivePerTenThousand
        && (_comparisons <= FreshComparisons || _movedBefore >= Tuning.AlivePerTenThousand);

    /// <summary>Somebody or something new.</summary>
    public void Reset(long nowMs)
    {
        _comparisons = 0;
        IsStill = false;
        // What is put down takes half a second to stand; that is no sign of life.
        Begin(nowMs + (IntervalMs / 2));
    }

    /// <summary>Adds up the frames of the second half of each interval, and compares at its end.</summary>
    /// <param name="load">uS above empty, by zone.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Update(int[] load, long nowMs)
    {
        int passedMs = (int)(nowMs - _begunMs);
        if (passedMs < IntervalMs / 2)
        {
            return;
        }

        int[] sum = _sum;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            sum[zone] += load[zone];
        }

        _frames++;
        if (passedMs >= IntervalMs && _frames >= LeastFrames)
        {
            Compare();
            Begin(nowMs);
        }
    }

    private void Begin(long nowMs)
    {
        _begunMs = nowMs;
        _frames = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            _sum[zone] = 0;
        }
    }

    /// <summary>Against the shares of <see cref="Tuning.StillMs"/> ago.</summary>
    private void Compare()
    {
        int total = 0;
        int loadedZones = 0;
        int loaded = Tuning.LoadedMicrosiemens * _frames;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int sum = _sum[zone];
            total += sum;
            if (sum >= loaded) { loadedZones++; }
        }

        int moved = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            // Ten frames and more of up to 20 000 uS times 10 000 need 64 bits.
            int share = total == 0 ? 0 : (int)(_sum[zone] * (long)Whole / total);
            // The second comparison has nothing of two seconds ago yet.
            int change = share - (_comparisons == 1 ? _newer[zone] : _older[zone]);
            moved += change < 0 ? -change : change;
            _older[zone] = _newer[zone];
            _newer[zone] = share;
        }

        _comparisons++;
        _movedBefore = Moved;
        Moved = moved - NoiseAt(loadedZones == 0 ? 0 : total / _frames / loadedZones);
        IsStill = _comparisons > 2 && Moved < Tuning.StillPerTenThousand;
    }

    /// <summary>The harder a pad is pressed, the more its conductance changes with a count.</summary>
    private static int NoiseAt(int meanMicrosiemens)
    {
        int above = meanMicrosiemens - PadTuning.StillNoiseMicrosiemens;
        return above <= 0 ? 0 : above / PadTuning.StillNoiseDivisor;
    }
}
