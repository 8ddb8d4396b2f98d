namespace SmartMat.Sensing;

/// <summary>Zones that feel nothing in the middle of a body. One session proves nothing: a hollow back does the same.</summary>
public sealed class PadOpen
{
    private const int LeastNeighbours = 3;

    private readonly PadMeans _means;
    private readonly byte[] _nothingS = new byte[MatLayout.ZoneCount];
    private readonly bool[] _isSuspect = new bool[MatLayout.ZoneCount];
    private readonly byte[] _sessions = new byte[MatLayout.ZoneCount];

    public PadOpen(PadMeans means)
    {
        _means = means;
    }

    /// <summary>Sessions in a row in which the zone was under suspicion and never felt anything.</summary>
    public int SessionsOf(int zone)
    {
        return _sessions[zone];
    }

    /// <summary>Sessions were counted or forgotten since it was last written.</summary>
    public bool IsWorthSaving { get; set; }

    public void SetSessions(int zone, int sessions)
    {
        _sessions[zone] = (byte)sessions;
    }

    /// <summary>Once a mean.</summary>
    /// <param name="zone">0..32.</param>
    /// <param name="states">By zone: what a broken neighbour reads is no load.</param>
    /// <param name="isPerson">A person is there.</param>
    public void Take(int zone, byte[] states, bool isPerson)
    {
        int mean = _means.Last(zone);
        if (mean >= PadTuning.PadLoadedMean)
        {
            _nothingS[zone] = 0;
            _isSuspect[zone] = false;
            IsWorthSaving |= _sessions[zone] != 0;
            _sessions[zone] = 0;
            return;
        }

        bool isNothing = isPerson && mean < PadTuning.PadNothingMean && AreNeighboursLoaded(zone, states);
        _nothingS[zone] = !isNothing ? (byte)0 : _nothingS[zone] < PadTuning.PadOpenS ? (byte)(_nothingS[zone] + 1) : _nothingS[zone];
        _isSuspect[zone] |= _nothingS[zone] >= PadTuning.PadOpenS;
    }

    /// <summary>A session has ended.</summary>
    /// <returns>True if the zone is open: the third session in a row without a sign of life.</returns>
    public bool Conclude(int zone)
    {
        if (_isSuspect[zone] && _sessions[zone] < PadTuning.PadOpenSessions)
        {
            _sessions[zone]++;
            IsWorthSaving = true;
        }

        _isSuspect[zone] = false;
        return _sessions[zone] >= PadTuning.PadOpenSessions;
    }

    /// <returns>True if all are, and at least three: at a corner nothing can be told.</returns>
    private bool AreNeighboursLoaded(int zone, byte[] states)
    {
        int loaded = 0;
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            int other = PadNeighbours.Of(zone, side);
            if (other < 0)
            {
                continue;
            }

            if (states[other] != (byte)PadState.Fine || _means.Last(other) < PadTuning.PadSurelyLoadedMean)
            {
                return false;
            }

            loaded++;
        }

        return loaded >= LeastNeighbours;
    }
}
