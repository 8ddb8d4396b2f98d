namespace SmartMat.Sensing;

/// <summary>Runs of means in which a pad showed noise and nothing else, and what its neighbours' movement adds up to meanwhile.</summary>
/// <remarks>
/// However still somebody lies, breath, creep and small shifts move each pad. A run grows by blocks of three means, so that it begins
/// soon after the pad has stopped. The more a run is above the noise that is to be expected, the more proof is asked.
/// </remarks>
public sealed class PadStill
{
    /// <summary>Means are held against the run's first; further off than this they are no run anyway.</summary>
    private const int MaxAway = 500;

    private readonly PadMeans _means;
    private readonly byte[] _length = new byte[MatLayout.ZoneCount];
    private readonly int[] _proof = new int[MatLayout.ZoneCount];
    private readonly int[] _first = new int[MatLayout.ZoneCount];
    private readonly int[] _total = new int[MatLayout.ZoneCount];
    private readonly int[] _squares = new int[MatLayout.ZoneCount];

    public PadStill(PadMeans means)
    {
        _means = means;
    }

    /// <summary>Means in the run of a zone; 0 if it moves.</summary>
    public int Length(int zone)
    {
        return _length[zone];
    }

    /// <summary>Takes the newest three means.</summary>
    /// <param name="zone">0..32; each once a block.</param>
    public void Take(int zone)
    {
        if (!IsTelling(zone))
        {
            Reset(zone);
            return;
        }

        Add(zone);
        if (Squares(zone) > Allowed(zone))
        {
            // It moved after all; perhaps it has stopped with this block.
            Reset(zone);
            Add(zone);
        }

        if (Squares(zone) > Allowed(zone))
        {
            Reset(zone);
        }
    }

    /// <summary>After nine more means of a run.</summary>
    /// <param name="zone">0..32.</param>
    /// <param name="quarters">What the neighbours did meanwhile, as <see cref="PadReference.Quarters"/> puts it.</param>
    /// <returns>True if the pad is stuck.</returns>
    public bool Prove(int zone, int quarters)
    {
        _proof[zone] += quarters;
        bool isProven = _proof[zone] - Excess(zone) > Needed(zone);
        if (_length[zone] >= PadTuning.PadMostMeans)
        {
            // What is long ago counts for less and less: proof that hardly comes is none.
            _length[zone] /= 2;
            _proof[zone] /= 2;
            _total[zone] /= 2;
            _squares[zone] /= 2;
        }

        return isProven;
    }

    /// <summary>What was counted is void.</summary>
    public void Reset(int zone)
    {
        _length[zone] = 0;
    }

    private bool IsTelling(int zone)
    {
        int mean = LastBlock(zone);
        return mean >= PadTuning.PadLoadedMean && mean <= _means.MostPressed;
    }

    private int LastBlock(int zone)
    {
        int total = 0;
        for (int place = PadTuning.PadMeansPerWindow - PadTuning.PadMeansPerBlock; place < PadTuning.PadMeansPerWindow; place++)
        {
            total += _means.At(zone, place);
        }

        return total / PadTuning.PadMeansPerBlock;
    }

    private void Add(int zone)
    {
        const int Oldest = PadTuning.PadMeansPerWindow - PadTuning.PadMeansPerBlock;
        if (_length[zone] == 0)
        {
            _first[zone] = _means.At(zone, Oldest);
            _proof[zone] = 0;
            _total[zone] = 0;
            _squares[zone] = 0;
        }

        for (int place = Oldest; place < PadTuning.PadMeansPerWindow; place++)
        {
            int away = _means.At(zone, place) - _first[zone];
            away = away > MaxAway ? MaxAway : away < -MaxAway ? -MaxAway : away;
            _total[zone] += away;
            _squares[zone] += away * away;
        }

        _length[zone] += PadTuning.PadMeansPerBlock;
    }

    /// <summary>Of the distances from the run's mean.</summary>
    private int Squares(int zone)
    {
        return _squares[zone] - (_total[zone] * _total[zone] / _length[zone]);
    }

    private int Allowed(int zone)
    {
        return PadTuning.PadRunSquares + (PadTuning.PadRunSquaresEach * _length[zone]);
    }

    /// <summary>Quarters by which the run is above the noise that is to be expected: it may be a small movement.</summary>
    private int Excess(int zone)
    {
        int noise = _means.Noise(zone);
        int above = Squares(zone) - (noise * (_length[zone] - 1));
        return above < 0 ? 0 : above * PadTuning.PadExcessTimes / (noise * PadTuning.PadExcessDivisor);
    }

    private int Needed(int zone)
    {
        int length = _length[zone];
        int needed = length < PadTuning.PadQuickMeans ? int.MaxValue / 2
            : length < PadTuning.PadUsualMeans ? PadTuning.PadQuickProof
            : length < PadTuning.PadSlowMeans ? PadTuning.PadUsualProof
            : 0;
        return LastBlock(zone) > _means.Pressed ? needed + PadTuning.PadPressedProof : needed;
    }
}
