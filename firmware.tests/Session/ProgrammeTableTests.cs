using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class ProgrammeTableTests
{
    [TestMethod]
    public void Every_programme_is_worth_while_before_it_is_usual_and_never_passes_twenty_minutes()
    {
        for (int i = 0; i < ProgrammeTable.Count; i++)
        {
            Programme programme = (Programme)i;
            Assert.IsTrue(ProgrammeTable.LeastS(programme) >= Tuning.MinTargetS);
            Assert.IsTrue(ProgrammeTable.UsualS(programme) > ProgrammeTable.LeastS(programme));
            Assert.IsTrue(ProgrammeTable.MostS(programme) >= ProgrammeTable.UsualS(programme));
            Assert.IsTrue(ProgrammeTable.MostS(programme) <= Tuning.HardLimitS);
        }
    }

    [TestMethod]
    [DataRow((int)Programme.LowerBack, 120, 300)]
    [DataRow((int)Programme.NeckAndShoulders, 120, 300)]
    [DataRow((int)Programme.Feet, 60, 180)]
    public void What_is_tender_is_kept_short(int programme, int leastS, int mostS)
    {
        Assert.AreEqual(leastS, ProgrammeTable.LeastS((Programme)programme));
        Assert.AreEqual(mostS, ProgrammeTable.MostS((Programme)programme));
    }

    [TestMethod]
    public void A_lower_back_and_a_neck_of_their_own_bear_less_than_in_any_other_programme()
    {
        for (int i = 0; i < ProgrammeTable.Count; i++)
        {
            bool isTender = i == (int)Programme.LowerBack || i == (int)Programme.NeckAndShoulders;
            Assert.AreEqual(isTender ? 60 : 100, ProgrammeTable.DosePercent((Programme)i));
        }
    }

    [TestMethod]
    public void Only_the_wind_down_fades_out_and_only_what_is_below_the_back_and_a_guest_need_a_hand_to_start()
    {
        for (int i = 0; i < ProgrammeTable.Count; i++)
        {
            Programme programme = (Programme)i;
            Assert.AreEqual(programme == Programme.WindDown, ProgrammeTable.Has(programme, ProgrammeTable.FadesOut));
            Assert.AreEqual(programme < Programme.Glutes, ProgrammeTable.Has(programme, ProgrammeTable.ByLying));
        }
    }

    [TestMethod]
    public void Standing_has_no_cue_and_the_wind_down_none_at_its_end()
    {
        Assert.AreEqual(0, ProgrammeTable.CueFirstS(Programme.Feet));
        Assert.AreEqual(0, ProgrammeTable.CueLastS(Programme.Feet));
        Assert.AreEqual(0, ProgrammeTable.CueLastS(Programme.WindDown));
        Assert.AreEqual(ProgrammeTable.AsSet, ProgrammeTable.CueFirstS(Programme.Free));
        Assert.AreEqual(ProgrammeTable.AsSet, ProgrammeTable.CueLastS(Programme.Free));
    }
}
