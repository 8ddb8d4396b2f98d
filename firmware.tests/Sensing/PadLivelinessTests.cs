using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A pad that stops by itself while its neighbours go on as before.</summary>
[TestClass]
public sealed class PadLivelinessTests
{
    private const int Zone = 16;
    private const int Mean = 20_000;
    private const int Lively = 4 * PadTuning.PadReferenceNoise;

    [TestMethod]
    public void What_moved_like_its_neighbours_and_stops_is_a_proof_of_one_doubling_less_than_theirs()
    {
        PadLiveliness liveliness = Moved(Lively, Lively);
        Assert.AreEqual(2, liveliness.Doublings(Zone, Mean, Lively));
        Assert.AreEqual(1, liveliness.Doublings(Zone, Mean, Lively / 2));
        Assert.AreEqual(3, liveliness.Doublings(Zone, Mean, 2 * Lively));
        Assert.AreEqual(PadTuning.PadMostLively, liveliness.Doublings(Zone, Mean, 1_000 * Lively));
    }

    [TestMethod]
    public void The_calmer_of_the_last_two_windows_counts()
    {
        PadLiveliness liveliness = Moved(Lively, Lively);
        liveliness.Note(Zone, Mean, 2 * Lively, Lively);
        Assert.AreEqual(2, liveliness.Doublings(Zone, Mean, Lively));
        liveliness.Note(Zone, Mean, Lively / 2, Lively);
        Assert.AreEqual(1, liveliness.Doublings(Zone, Mean, Lively));
    }

    [TestMethod]
    public void What_never_moved_much_beside_them_is_none()
    {
        Assert.AreEqual(0, Moved(Lively / 4, 4 * Lively).Doublings(Zone, Mean, Lively));
    }

    [TestMethod]
    public void One_window_is_not_enough_to_know_a_pad()
    {
        PadLiveliness liveliness = new PadLiveliness();
        Assert.AreEqual(0, liveliness.Doublings(Zone, Mean, Lively));
        liveliness.Note(Zone, Mean, Lively, Lively);
        Assert.AreEqual(0, liveliness.Doublings(Zone, Mean, Lively));
    }

    [TestMethod]
    public void Neighbours_that_rest_tell_nothing()
    {
        PadLiveliness liveliness = Moved(Lively, PadTuning.PadLivelySpread - 1);
        Assert.AreEqual(0, liveliness.Doublings(Zone, Mean, Lively));
        liveliness = Moved(Lively, Lively);
        Assert.AreEqual(0, liveliness.Doublings(Zone, Mean, PadTuning.PadLivelySpread - 1));
    }

    [TestMethod]
    public void Under_another_load_the_past_tells_nothing()
    {
        PadLiveliness liveliness = Moved(Lively, Lively);
        Assert.AreEqual(2, liveliness.Doublings(Zone, Mean + PadTuning.PadMostAway, Lively));
        Assert.AreEqual(2, liveliness.Doublings(Zone, Mean - PadTuning.PadMostAway, Lively));
        Assert.AreEqual(0, liveliness.Doublings(Zone, Mean + PadTuning.PadMostAway + 1, Lively));
        Assert.AreEqual(0, liveliness.Doublings(Zone, Mean - PadTuning.PadMostAway - 1, Lively));
    }

    [TestMethod]
    public void Somebody_who_turns_over_begins_anew()
    {
        PadLiveliness liveliness = Moved(Lively, Lively);
        liveliness.Note(Zone, Mean, PadTuning.PadTurningSpread + 1, Lively);
        Assert.AreEqual(0, liveliness.Doublings(Zone, Mean, Lively));
        liveliness.Note(Zone, Mean, Lively, Lively);
        Assert.AreEqual(0, liveliness.Doublings(Zone, Mean, Lively));
        liveliness.Note(Zone, Mean, Lively, Lively);
        Assert.AreEqual(2, liveliness.Doublings(Zone, Mean, Lively));
    }

    private static PadLiveliness Moved(int spread, int beside)
    {
        PadLiveliness liveliness = new PadLiveliness();
        liveliness.Note(Zone, Mean, spread, beside);
        liveliness.Note(Zone, Mean, spread, beside);
        return liveliness;
    }
}
