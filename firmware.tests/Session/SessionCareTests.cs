using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class SessionCareTests
{
    [TestMethod]
    [DataRow(0, Sensation.Sharp)]
    [DataRow(119_999, Sensation.Sharp)]
    [DataRow(120_000, Sensation.Easing)]
    [DataRow(299_999, Sensation.Easing)]
    [DataRow(300_000, Sensation.Warmth)]
    [DataRow(1_200_000, Sensation.Warmth)]
    public void What_is_felt_goes_by_the_minutes_of_the_session(int sessionMs, Sensation felt)
    {
        Assert.AreEqual((int)felt, (int)SessionCare.SensationAt(sessionMs));
    }
}
