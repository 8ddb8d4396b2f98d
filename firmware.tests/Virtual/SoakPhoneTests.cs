using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Run;
using SmartMat.Virtual.Soak;

namespace SmartMat.Tests.Virtual;

/// <summary>A household's phone gives a mat that has just woken a moment, and tells on one that does not answer.</summary>
[TestClass]
public sealed class SoakPhoneTests
{
    [TestMethod]
    public void In_the_first_moment_of_a_boot_the_phone_looks_about_until_the_mat_is_there()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(10 * Play.SecondUs);
        Verdicts verdicts = new();
        SoakTally tally = new();
        using SoakPhone phone = new(mat, 1, tally, verdicts);
        mat.Chip.CutPower();
        Assert.IsFalse(mat.Chip.Radio.IsAdvertising);
        phone.Visit(1, isRude: false, mustOpen: true);
        Assert.IsTrue(verdicts.AreGood, string.Join("; ", verdicts.Broken));
        Assert.AreEqual(1, tally.PhoneVisits);
        Assert.IsTrue(mat.Chip.NowUs > 11 * Play.SecondUs, "the visit was not paid");
    }

    [TestMethod]
    [DataRow(true, 1)]
    [DataRow(false, 0)]
    public void A_mat_that_does_not_let_it_in_is_told_where_it_must(bool mustOpen, int broken)
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(10 * Play.SecondUs);
        Verdicts verdicts = new();
        using SoakPhone phone = new(mat, 1, new SoakTally(), verdicts);
        mat.Chip.Radio.IsDead = true;
        phone.Visit(1, isRude: false, mustOpen);
        Assert.HasCount(broken, verdicts.Broken, string.Join("; ", verdicts.Broken));
    }

    /// <summary>A flash that is well again does not cure the loop, and a hang that has come is none to come.</summary>
    [TestMethod]
    public void A_planned_hang_outlives_another_faults_healing_and_comes_once()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        mat.RunUntil(10 * Play.SecondUs);
        mat.Chip.Faults.FailFrom(CallKind.FileWrite, mat.Chip.NowUs);
        mat.Chip.Faults.HangAt(CallKind.AdcRead, mat.Chip.NowUs + Play.SecondUs);
        mat.Chip.Faults.Heal(CallKind.FileWrite);
        Assert.IsTrue(mat.Chip.Faults.IsHangPlanned);
        int boots = mat.Chip.Boots;
        mat.RunUntil(mat.Chip.NowUs + (60 * Play.SecondUs));
        Assert.IsFalse(mat.Chip.Faults.IsHangPlanned);
        Assert.AreEqual(boots + 1, mat.Chip.Boots);
    }
}
