using SmartMat.Link;

namespace SmartMat.Tests.Link.Desk;

[TestClass]
public sealed class AlertTests
{
    [TestMethod]
    public void At_first_none_is_open_and_none_can_be_acknowledged()
    {
        Alert alert = new Alert();
        Assert.IsFalse(alert.IsOpen);
        Assert.AreEqual(-1, alert.Number);
        Assert.IsFalse(alert.TryAcknowledge(255));
        Assert.IsFalse(alert.IsDue(Tuning.AlertRepeatMs));
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(5, 5)]
    [DataRow(300, 44)]
    public void It_is_acknowledged_by_the_low_byte_of_its_number_and_by_no_other(int number, int low)
    {
        Alert alert = new Alert();
        alert.Raise(number);
        Assert.IsTrue(alert.IsOpen);
        Assert.AreEqual(number, alert.Number);
        Assert.IsFalse(alert.TryAcknowledge(low + 1));
        Assert.IsTrue(alert.IsOpen);
        Assert.IsTrue(alert.TryAcknowledge(low));
        Assert.IsFalse(alert.IsOpen);
        Assert.AreEqual(-1, alert.Number);
        Assert.IsFalse(alert.TryAcknowledge(low));
    }

    [TestMethod]
    public void Once_told_it_is_told_again_every_thirty_seconds_three_times_in_all()
    {
        Alert alert = new Alert();
        alert.Raise(7);
        Assert.IsFalse(alert.IsDue(Tuning.AlertRepeatMs));
        long toldMs = 1_000;
        for (int telling = 1; telling < Tuning.AlertTellings; telling++)
        {
            alert.NoteTold(toldMs);
            Assert.IsFalse(alert.IsDue(toldMs + Tuning.AlertRepeatMs - 1));
            toldMs += Tuning.AlertRepeatMs;
            Assert.IsTrue(alert.IsDue(toldMs));
        }

        alert.NoteTold(toldMs);
        Assert.IsFalse(alert.IsDue(toldMs + Tuning.AlertRepeatMs));
        Assert.IsTrue(alert.IsOpen);
    }

    [TestMethod]
    public void Nobody_is_told_again_of_what_is_acknowledged()
    {
        Alert alert = new Alert();
        alert.Raise(7);
        alert.NoteTold(0);
        Assert.IsTrue(alert.TryAcknowledge(7));
        Assert.IsFalse(alert.IsDue(Tuning.AlertRepeatMs));
    }

    [TestMethod]
    public void A_newer_one_takes_its_place_and_has_three_tellings_of_its_own()
    {
        Alert alert = new Alert();
        alert.Raise(7);
        for (int i = 0; i < Tuning.AlertTellings; i++)
        {
            alert.NoteTold(0);
        }

        alert.Raise(8);
        Assert.AreEqual(8, alert.Number);
        alert.NoteTold(0);
        Assert.IsTrue(alert.IsDue(Tuning.AlertRepeatMs));
    }
}
