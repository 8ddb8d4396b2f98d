using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A front end that has read its references often enough to know them.</summary>
public static class HealthyFrontEnd
{
    /// <summary>More than the references' filter needs.</summary>
    public const int ManyFrames = 90;

    public static FrontEnd Ready(int gainPercent, int openCode)
    {
        FrontEnd frontEnd = new FrontEnd();
        for (int frame = 0; frame < ManyFrames; frame++)
        {
            frontEnd.TakeReference(Divider.Frame(Divider.OpenOhm, gainPercent, openCode, frontEnd.ReferenceChannel));
        }

        Assert.IsTrue(frontEnd.IsReady);
        Assert.IsFalse(frontEnd.IsBroken);
        return frontEnd;
    }

    public static bool IsNear(int expected, int actual, int allowed)
    {
        return actual - expected <= allowed && expected - actual <= allowed;
    }
}
