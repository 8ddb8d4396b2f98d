using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>Mats on a cell.</summary>
internal static class CellMats
{
    /// <summary>A calibrated mat with a fresh cell and no cable.</summary>
    public static VirtualMat OnBattery(IScene scene, uint seed = 1, double percent = 90)
    {
        VirtualMat mat = new(scene, seed);
        mat.Board.Cell = new Cell(percent);
        mat.Board.IsUsbPresent = false;
        return mat;
    }

    /// <summary>Somebody comes only after so long; until then the mat is empty.</summary>
    public static IScene Later(string scenario, long emptyUs, uint seed = 1)
    {
        return new DelayedScene(Scenarios.Build(scenario, seed), emptyUs);
    }

    public static long RunUntilAsleep(VirtualMat mat, long limitUs)
    {
        while (!mat.Chip.IsAsleep && mat.Chip.NowUs < limitUs)
        {
            mat.RunUntil(mat.Chip.NowUs + 100_000);
        }

        Assert.IsTrue(mat.Chip.IsAsleep, "still awake\n" + Play.Timeline(mat));
        return mat.Chip.NowUs;
    }
}
