using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual.Body;

[TestClass]
public sealed class FsrCurveTests
{
    [TestMethod]
    [DataRow(0.2, 30_000.0)]
    [DataRow(1.0, 6_000.0)]
    [DataRow(10.0, 1_000.0)]
    [DataRow(100.0, 250.0)]
    public void The_curve_goes_through_the_points_of_the_data_sheet(double newtons, double ohms)
    {
        Assert.AreEqual(1e6 / ohms, FsrCurve.MicrosiemensAt(newtons), 1e-6);
    }

    [TestMethod]
    public void Between_its_points_the_curve_is_straight_in_log_log()
    {
        Assert.AreEqual(1e6 / 500, FsrCurve.MicrosiemensAt(31.6228), 0.01);
    }

    [TestMethod]
    public void The_spacer_keeps_a_pad_open_below_a_tenth_of_a_newton()
    {
        Assert.AreEqual(0, FsrCurve.MicrosiemensAt(0.0999));
        Assert.IsTrue(FsrCurve.MicrosiemensAt(0.1) > 10);
    }
}
