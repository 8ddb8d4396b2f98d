using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

[TestClass]
public sealed class ScanRateTests
{
    /// <summary>Conversions of one frame: 36 samples of four, and three that nobody looks at after each of 12 selects.</summary>
    private const int ReadsPerFrame = (36 * Tuning.ReadsPerSample) + (12 * 3);

    [TestMethod]
    [DataRow("empty", 5)]
    [DataRow("sleeper", 20)]
    public void Frames_come_five_times_a_second_on_an_empty_mat_and_twenty_in_a_session(string scenario, int framesPerS)
    {
        using VirtualMat mat = Play.MatUnder(scenario);
        mat.RunUntil(Play.MinuteUs);
        long before = mat.Chip.Calls[(int)CallKind.AdcRead];
        mat.RunUntil(2 * Play.MinuteUs);
        long frames = (mat.Chip.Calls[(int)CallKind.AdcRead] - before) / ReadsPerFrame;
        Assert.AreEqual(60.0 * framesPerS, frames, framesPerS * 0.6);
    }
}
