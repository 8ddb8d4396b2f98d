using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Logs of faults.</summary>
public static class BenchFaults
{
    /// <returns>A log that has read what its store kept.</returns>
    public static FaultLog Log(BlockStore store, EventRing events)
    {
        FaultLog log = new FaultLog(store, events);
        log.Begin();
        return log;
    }
}
