namespace SmartMat.Sensing;

/// <summary>When the next frame is due: on a beat that no late tick shifts, and that leaves the breath's edges alone.</summary>
/// <remarks>The tick after a scan is lost to it. An edge of the breath that fell there would come a tick late, as it still may in a ramp.</remarks>
public sealed class ScanBeat
{
    private long _beatMs = -Tuning.IdleScanMs;

    /// <param name="everyMs">The pace of scans.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <returns>True if a scan is due; it counts as done then.</returns>
    public bool Take(int everyMs, long nowMs)
    {
        long sinceMs = nowMs - _beatMs + Tuning.ScanSlackMs;
        if (sinceMs < everyMs)
        {
            return false;
        }

        // Late or a moment early, the next one is due as if this had come in time.
        _beatMs = nowMs + Tuning.ScanSlackMs - (sinceMs % everyMs);
        return true;
    }

    /// <summary>A session begins or goes on. Its breath has edges at tenths of a second: scans come one tick after these.</summary>
    /// <param name="sessionMs">Time in the session.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Align(int sessionMs, long nowMs)
    {
        _beatMs = nowMs + Tuning.TickMs - Tuning.BusyScanMs - (sessionMs % Tuning.BusyScanMs);
    }
}
