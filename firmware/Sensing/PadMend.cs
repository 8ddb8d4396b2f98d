namespace SmartMat.Sensing;

/// <summary>When a pad that was left out may come back: it must have been sound for longer than it took to leave it out.</summary>
public sealed class PadMend
{
    private readonly int[] _soundMs = new int[MatLayout.ZoneCount];

    public void Begin(int zone)
    {
        _soundMs[zone] = 0;
    }

    /// <summary>Every frame, for a zone that is left out. Stuck and noisy pads are judged by their movement instead.</summary>
    /// <param name="zone">0..32.</param>
    /// <param name="state">Why it was left out.</param>
    /// <param name="microsiemens">What its pad reads.</param>
    /// <param name="isSomeone">Somebody or something is on the mat.</param>
    /// <param name="stepMs">Since the last frame.</param>
    public bool IsMended(int zone, PadState state, int microsiemens, bool isSomeone, int stepMs)
    {
        bool isLoaded = microsiemens >= Tuning.LoadedMicrosiemens;
        switch (state)
        {
            case PadState.Shorted:
                Count(zone, microsiemens < PadTuning.PadSaturatedMicrosiemens, true, stepMs);
                break;
            case PadState.Saturated:
                // Nobody on it proves nothing.
                Count(zone, isLoaded && microsiemens < PadTuning.PadSaturatedMicrosiemens, isLoaded, stepMs);
                break;
            case PadState.Drifting:
                // With somebody on it, nothing can be said.
                Count(zone, !isSomeone && microsiemens < PadTuning.PadEmptyMicrosiemens, !isSomeone, stepMs);
                break;
            case PadState.Open:
                return isLoaded;
            default:
                return false;
        }

        return _soundMs[zone] >= PadTuning.PadMendMs;
    }

    private void Count(int zone, bool isSound, bool isProof, int stepMs)
    {
        _soundMs[zone] = isSound ? _soundMs[zone] + stepMs : isProof ? 0 : _soundMs[zone];
    }
}
