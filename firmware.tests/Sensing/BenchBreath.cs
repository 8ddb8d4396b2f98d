using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Somebody who lies evenly, and whose breath moves load along the bands as a test says: a figure for each pattern.</summary>
public sealed class BenchBreath
{
    public const int SampleMs = 1_000 / BreathWindow.SamplesPerS;

    /// <summary>Of each band, uS.</summary>
    public const int Level = 30_000;

    /// <summary>The square and the cube along eleven bands, less what pressing harder and tilting do to them.</summary>
    private static readonly int[] s_square = { 15, 6, -1, -6, -9, -10, -9, -6, -1, 6, 15 };
    private static readonly int[] s_cube = { -30, 6, 22, 23, 14, 0, -14, -23, -22, -6, 30 };

    private readonly int[] _load = new int[MatLayout.ZoneCount];

    public LoadShape Shape { get; } = new LoadShape();

    /// <summary>Of the newest frame.</summary>
    public long NowMs { get; private set; }

    /// <summary>The next frame, a sample's time later.</summary>
    /// <param name="square">How far the first pattern shows, in uS a band or so.</param>
    /// <param name="cube">The second.</param>
    public LoadShape Next(int square, int cube)
    {
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            _load[(band * MatLayout.Columns) + MatLayout.Spine] = Level + (square * s_square[band]) + (cube * s_cube[band]);
        }

        Shape.Measure(_load);
        NowMs += SampleMs;
        return Shape;
    }

    /// <summary>The next frame goes into a window.</summary>
    public void Fill(BreathWindow window, int square, int cube)
    {
        Assert.IsTrue(window.Take(Next(square, cube), NowMs));
    }

    /// <returns>A smooth wave, like a sine: as far to one side as to the other.</returns>
    /// <param name="sample">When.</param>
    /// <param name="lengthX16">Of the wave, in sixteenths of a sample.</param>
    /// <param name="swing">How far to each side.</param>
    public static int Wave(int sample, int lengthX16, int swing)
    {
        int phase = (int)(sample * 16L * 2_048 / lengthX16 % 2_048);
        int half = phase % 1_024;
        int height = (int)(swing * 4L * half * (1_024 - half) / (1_024 * 1_024));
        return phase < 1_024 ? height : -height;
    }
}
