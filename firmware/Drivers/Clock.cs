using nanoFramework.Hardware.Esp32;

namespace SmartMat.Drivers;

/// <summary>The monotonic clock. DateTime.UtcNow jumps when the phone sets it; this does not.</summary>
public static class Clock
{
    /// <returns>Milliseconds since boot.</returns>
    public static long NowMs()
    {
        return (long)(HighResTimer.GetCurrent() / 1000);
    }
}
