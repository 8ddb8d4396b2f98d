namespace SmartMat.Sensing;

/// <summary>Which zones are left out and why. A zone left out is taken to be like its neighbours.</summary>
public sealed class PadMask
{
    private readonly byte[] _states = new byte[MatLayout.ZoneCount];

    /// <summary><see cref="PadState"/> by zone. To be read only.</summary>
    public byte[] States => _states;

    /// <summary>How many zones are left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Enough zones are left to know whether somebody is there.</summary>
    public bool AreEnough => LeftOut <= PadTuning.MaxPadsLeftOut;

    /// <summary>Counts up with each change of a zone.</summary>
    public int Changes { get; private set; }

    public PadState StateOf(int zone)
    {
        return (PadState)_states[zone];
    }

    public bool IsFine(int zone)
    {
        return _states[zone] == (byte)PadState.Fine;
    }

    /// <returns>False if it is so already.</returns>
    public bool TrySet(int zone, PadState next)
    {
        if (_states[zone] == (byte)next)
        {
            return false;
        }

        LeftOut += next == PadState.Fine ? -1 : IsFine(zone) ? 1 : 0;
        _states[zone] = (byte)next;
        Changes++;
        return true;
    }

    /// <returns>The mean load of a zone's sound neighbours; 0 if it has none.</returns>
    public int NeighboursOf(int zone, int[] load)
    {
        int sum = 0;
        int count = 0;
        for (int side = 0; side < PadNeighbours.Most; side++)
        {
            int other = PadNeighbours.Of(zone, side);
            if (other >= 0 && IsFine(other))
            {
                sum += load[other];
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
