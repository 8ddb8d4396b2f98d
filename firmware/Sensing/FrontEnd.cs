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
    private readonly int[] _badReads = new int[3];
    private int _badFrames;
    private int _goodFrames;

    /// <summary>The reference channel to read in the next frame.</summary>
    public int ReferenceChannel { get; private set; } = OpenChannel;

    /// <summary>True once each reference was read; before, there is no conductance.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The references are not what they must be: no reading can be trusted.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What the converter reads at the supply's 3.3 V, and at 0 V: a sample each, the mean of the columns.</summary>
    public int RailCounts => IsReady ? MeanOf(_gain) / PowerTuning.DividerOhm : PowerTuning.NominalRailCounts;

    public int OpenCounts => MeanOf(_openCounts);

    /// <summary>What a shorted pad reads, likewise: no load reads more.</summary>
    public int ShortCounts => IsReady ? OpenCounts + (MeanOf(_gain) / MeanOf(_seriesOhm)) : PadTuning.NominalShortCounts;

    /// <summary>Takes the reference readings of a frame and moves on to the next channel.</summary>
    /// <param name="counts">A frame as <see cref="Hal.IPads.TryScan"/> fills it.</param>
    public void TakeReference(int[] counts)
    {
        if (ReferenceChannel == OpenChannel)
        {
            Note(0, Take(counts, _openCounts, 0, Tuning.OpenMaxCounts));
            ReferenceChannel = LowOhmChannel;
        }
        else if (ReferenceChannel == LowOhmChannel)
        {
            Note(1, Take(counts, _lowCounts, Tuning.LowReferenceMinCounts, Tuning.LowReferenceMaxCounts));
            ReferenceChannel = HighOhmChannel;
        }
        else
        {
            Note(2, Take(counts, _highCounts, Tuning.HighReferenceMinCounts, Tuning.HighReferenceMaxCounts));
            ReferenceChannel = OpenChannel;
            Solve();
        }
    }

    /// <param name="counts">A frame as <see cref="Hal.IPads.TryScan"/> fills it.</param>
    /// <param name="microsiemens">Receives the zones' conductance, 0..<see cref="Tuning.ShortMicrosiemens"/>.</param>
    public void ToConductance(int[] counts, int[] microsiemens)
    {
        for (int column = 0; column < MatLayout.Columns; column++)
        {
            int open = _openCounts[column];
            int gain = _gain[column];
            int series = _seriesOhm[column];
            for (int zone = column; zone < MatLayout.ZoneCount; zone += MatLayout.Columns)
            {
                int net = counts[zone] - open;
                // 1e6 / R = 1e6 x net / (counts x ohm); both divided by 8 so that 32 bits hold it.
                int divisor = (gain - (series * net)) >> 3;
                int value = divisor <= 0 ? Tuning.ShortMicrosiemens : net <= 0 ? 0 : net * 125_000 / divisor;
                microsiemens[zone] = value < Tuning.ShortMicrosiemens ? value : Tuning.ShortMicrosiemens;
            }
        }
    }

    private static int MeanOf(int[] columns)
    {
        return (columns[MatLayout.Left] / 3) + (columns[MatLayout.Spine] / 3) + (columns[MatLayout.Right] / 3);
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

    /// <summary>A column that is dead reads open as it should be: so each reference is counted by itself as well.</summary>
    private void Note(int reference, bool isGood)
    {
        _badReads[reference] = isGood ? 0 : _badReads[reference] + 1;
        _badFrames = isGood ? 0 : _badFrames + 1;
        _goodFrames = isGood ? _goodFrames + 1 : 0;
        if (_badFrames >= Tuning.ReferenceBadFrames || _badReads[reference] >= Tuning.ReferenceBadFrames)
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
