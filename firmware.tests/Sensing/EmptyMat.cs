using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>Frames of a mat without anybody, and baselines learned from them.</summary>
public static class EmptyMat
{
    public const int EmptyMicrosiemens = 20;

    public static Baseline Calibrated(int microsiemens)
    {
        Baseline baseline = new Baseline();
        baseline.Calibrate();
        Assert.IsTrue(LearnsFrom(baseline, Flat(microsiemens)));
        return baseline;
    }

    public static bool LearnsFrom(Baseline baseline, int[] frame)
    {
        bool isComplete = false;
        for (int i = 0; i < Tuning.CalibrationFrames; i++)
        {
            isComplete = baseline.Learn(frame);
        }

        return isComplete;
    }

    public static int LoadOf(Baseline baseline, int zone, int microsiemens)
    {
        int[] frame = Flat(microsiemens);
        baseline.Subtract(frame);
        return frame[zone];
    }

    public static int[] Flat(int microsiemens)
    {
        int[] frame = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            frame[zone] = microsiemens;
        }

        return frame;
    }
}
