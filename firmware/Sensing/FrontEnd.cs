namespace SmartMat.Sensing;

/// <summary>Turns counts into conductance, corrected by the reference channels that every frame brings one of.</summary>
/// <remarks>
/// counts - open = K / (R + S): the two reference resistors give K (gain) and S (series resistance, the multiplexer's included)
/// of each column, so chip, supply and multiplexer spread cancel. Conductance is about linear in force.
/// </remarks>
public sealed class FrontEnd
{
    /// <summary>Multiplexer channels of the references, the same in each column.</summary>
    public const int OpenChannel = 11;
    public const int LowOhmChannel = 14;
    public const int HighOhmChannel = 15;

    private readonly int[] _openCounts = new int[MatLayout.Columns];
    private readonly int[] _lowCounts = new int[MatLayout.Columns];
    private readonly int[] _highCounts = new int[MatLayout.Columns];
    private readonly int[] _gain = new int[MatLayout.Columns];
    private readonly int[] _seriesOhm = new int[MatLayout.Columns];
    private int _badFrames;
    private int _goodFrames;

    /// <summary>The reference channel to read in the next frame.</summary>
    public int ReferenceChannel { get; private set; } = OpenChannel;

    /// <summary>True once each reference was read; before, there is no conductance.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The references are not what they must be: no reading can be trusted.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Takes the reference readings of a frame and moves on to the next channel.</summary>
    /// <param name="counts">A frame as <see cref="Hal.IPads.TryScan"/> fills it.</param>
    public void TakeReference(int[] counts)
    {
        if (ReferenceChannel == OpenChannel)
        {
            Note(Take(counts, _openCounts, 0, Tuning.OpenMaxCounts));
            ReferenceChannel = LowOhmChannel;
        }
        else if (ReferenceChannel == LowOhmChannel)
        {
            Note(Take(counts, _lowCounts, Tuning.LowReferenceMinCounts, Tuning.LowReferenceMaxCounts));
            ReferenceChannel = HighOhmChannel;
        }
        else
        {
            Note(Take(counts, _highCounts, Tuning.HighReferenceMinCounts, Tuning.HighReferenceMaxCounts));
            ReferenceChannel = OpenChannel;
            Solve();
        }
    }

    /// <param name="counts">A frame as <see cref="Hal.IPads.TryScan"/> fills it.</param>
    /// <param name="microsiemens">Receives the zones' conductance, 0..<see cref="Tuning.ShortMicrosiemens"/>.</param>
    public void ToConductance(int[] counts, int[] microsiemens)
    {
        int zone = 0;
        while (zone < MatLayout.ZoneCount)
        {
            for (int column = 0; column < MatLayout.Columns; column++)
            {
                int net = counts[zone] - _openCounts[column];
                microsiemens[zone] = net <= 0 ? 0 : Conductance(net, _gain[column] - (_seriesOhm[column] * net));
                zone++;
            }
        }
    }

    /// <param name="net">Counts above open.</param>
    /// <param name="product">Counts x ohm of the pad.</param>
    private static int Conductance(int net, int product)
    {
        // 1e6 / R = 1e6 x net / product; both divided by 8 so that 32 bits hold it.
        int divisor = product >> 3;
        if (divisor <= 0)
        {
            return Tuning.ShortMicrosiemens;
        }

        int microsiemens = net * 125_000 / divisor;
        return microsiemens > Tuning.ShortMicrosiemens ? Tuning.ShortMicrosiemens : microsiemens;
    }

    /// <returns>False if a reading is out of its window; the filtered value is then left alone.</returns>
    private static bool Take(int[] counts, int[] filtered, int min, int max)
    {
        for (int column = 0; column < MatLayout.Columns; column++)
        {
            int read = counts[MatLayout.ZoneCount + column];
            if (read < min || read > max)
            {
                return false;
            }
        }

        for (int column = 0; column < MatLayout.Columns; column++)
        {
            int read = counts[MatLayout.ZoneCount + column];
            int former = filtered[column];
            // An eighth of the way: the converter's noise averages out, its drift is followed within seconds.
            filtered[column] = former == 0 ? read : former + ((read - former) / 8);
        }

        return true;
    }

    private void Note(bool isGood)
    {
        _badFrames = isGood ? 0 : _badFrames + 1;
        _goodFrames = isGood ? _goodFrames + 1 : 0;
        if (_badFrames >= Tuning.ReferenceBadFrames)
        {
            IsBroken = true;
        }
        else if (_goodFrames >= Tuning.ReferenceBadFrames)
        {
            IsBroken = false;
        }
    }

    private void Solve()
    {
        for (int column = 0; column < MatLayout.Columns; column++)
        {
            int low = _lowCounts[column] - _openCounts[column];
            int high = _highCounts[column] - _openCounts[column];
            if (high <= 0 || low <= high)
            {
                return;
            }

            const int SpanOhm = Tuning.HighReferenceOhm - Tuning.LowReferenceOhm;
            _gain[column] = low * high / (low - high) * SpanOhm;
            _seriesOhm[column] = ((Tuning.HighReferenceOhm * high) - (Tuning.LowReferenceOhm * low)) / (low - high);
        }

        IsReady = true;
    }
}
