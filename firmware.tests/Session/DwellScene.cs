using SmartMat.Sensing;
using SmartMat.Session;

namespace SmartMat.Tests.Session;

/// <summary>Loads for a while: lying flat, feet.</summary>
public static class DwellScene
{
    public const int FrameMs = Tuning.BusyScanMs;

    /// <summary>One band is looked at a frame, so a zone's clock moves in such steps.</summary>
    public const int StepMs = FrameMs * MatLayout.Bands;

    public const int Back = (5 * MatLayout.Columns) + MatLayout.Spine;
    public const int Neck = MatLayout.Spine;
    public const int LowerNeck = MatLayout.Columns + MatLayout.Spine;
    public const int NeckAtTheBottom = (10 * MatLayout.Columns) + MatLayout.Spine;
    public const int LeftFoot = 9 * MatLayout.Columns;
    public const int RightFoot = LeftFoot + MatLayout.Right;

    public static Dwell FreshDwell()
    {
        Dwell dwell = new Dwell();
        dwell.Reset(0);
        return dwell;
    }

    /// <returns>The number of warnings from one frame to another, both included.</returns>
    public static int CountWarnings(Dwell dwell, int[] load, Occupancy occupancy, int fromMs, int toMs)
    {
        LoadShape shape = ShapeOf(load);
        int warnings = 0;
        for (int nowMs = fromMs; nowMs <= toMs; nowMs += FrameMs)
        {
            dwell.Update(load, shape, occupancy, nowMs);
            warnings += dwell.IsWarning ? 1 : 0;
        }

        return warnings;
    }

    /// <summary>Every band once at one moment: a zone's clock moves by the time since the last such look.</summary>
    /// <returns>True if any zone reached a stage, or left it.</returns>
    public static bool LookAtAll(Dwell dwell, int[] load, Occupancy occupancy, int nowMs)
    {
        LoadShape shape = ShapeOf(load);
        bool isChanged = false;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            isChanged |= dwell.Update(load, shape, occupancy, nowMs);
        }

        return isChanged;
    }

    public static LoadShape ShapeOf(int[] load)
    {
        LoadShape shape = new LoadShape();
        shape.Measure(load);
        return shape;
    }

    public static int[] LyingLoad()
    {
        int[] load = new int[MatLayout.ZoneCount];
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            load[zone] = 500;
        }

        return load;
    }

    public static int[] Feet()
    {
        int[] load = new int[MatLayout.ZoneCount];
        load[LeftFoot] = 500;
        load[RightFoot] = 500;
        return load;
    }
}
