using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A pad that stops by itself while its neighbours go on as before.</summary>
[TestClass]
public sealed class PadLivelinessTests
{
    private const int Zone = 16;
    private const int Mean = 20_000;
    private const int Noise = PadTuning.PadLivelyNoise;

    /// <summary>A doubling and a half above the noise.</summary>
    private const int Beside = PadTuning.PadLivelySpread;

    [TestMethod]
    public void What_moved_like_its_neighbours_and_stops_is_a_proof_of_what_they_show_above_noise()
    {
        PadLiveliness liveliness = Moved(Beside, Beside);
        Assert.AreEqual(4, liveliness.Quarters(Zone, Mean, 2 * Noise));
        Assert.AreEqual(6, liveliness.Quarters(Zone, Mean, Beside));
        Assert.AreEqual(0, liveliness.Quarters(Zone, Mean, Noise));
        Assert.AreEqual(0, liveliness.Quarters(Zone, Mean, Noise - 1));
        Assert.AreEqual(PadTuning.PadMostLively, liveliness.Quarters(Zone, Mean, 1_000 * Noise));
    }

    [TestMethod]
    public void The_calmer_of_the_last_two_times_counts()
    {
        PadLiveliness liveliness = Moved(Beside, Beside);
        liveliness.Note(Zone, Mean, 2 * Beside, Beside);
        Assert.AreEqual(6, liveliness.Quarters(Zone, Mean, Beside));
        liveliness.Note(Zone, Mean, Beside / 2, Beside);
        Assert.AreEqual(2, liveliness.Quarters(Zone, Mean, Beside));
        liveliness.Note(Zone, Mean, Beside, Beside);
        Assert.AreEqual(2, liveliness.Quarters(Zone, Mean, Beside));
    }

    [TestMethod]
    public void What_never_moved_much_beside_them_is_none()
    {
        Assert.AreEqual(0, Moved(Beside / 4, Beside).Quarters(Zone, Mean, Beside));
    }

    [TestMethod]
    public void Once_is_not_enough_to_know_a_pad()
    {
        PadLiveliness liveliness = new PadLiveliness();
        Assert.AreEqual(0, liveliness.Quarters(Zone, Mean, Beside));
        liveliness.Note(Zone, Mean, Beside, Beside);
        Assert.AreEqual(0, liveliness.Quarters(Zone, Mean, Beside));
    }

    [TestMethod]
    public void Nothing_is_learned_beside_neighbours_that_rest()
    {
        PadLiveliness liveliness = Moved(Beside, Beside - 1);
        Assert.AreEqual(0, liveliness.Quarters(Zone, Mean, Beside));
    }

    [TestMethod]
    public void Under_another_load_the_past_tells_nothing()
    {
        PadLiveliness liveliness = Moved(Beside, Beside);
        Assert.AreEqual(6, liveliness.Quarters(Zone, Mean + PadTuning.PadMostAway, Beside));
        Assert.AreEqual(6, liveliness.Quarters(Zone, Mean - PadTuning.PadMostAway, Beside));
        Assert.AreEqual(0, liveliness.Quarters(Zone, Mean + PadTuning.PadMostAway + 1, Beside));
        Assert.AreEqual(0, liveliness.Quarters(Zone, Mean - PadTuning.PadMostAway - 1, Beside));
    }

    [TestMethod]
    public void Somebody_who_turns_over_begins_anew()
    {
        PadLiveliness liveliness = Moved(PadTuning.PadTurningSpread, PadTuning.PadTurningSpread);
        Assert.AreEqual(6, liveliness.Quarters(Zone, Mean, Beside));
        liveliness.Note(Zone, Mean, PadTuning.PadTurningSpread + 1, Beside);
        Assert.AreEqual(0, liveliness.Quarters(Zone, Mean, Beside));
        liveliness.Note(Zone, Mean, Beside, Beside);
        Assert.AreEqual(0, liveliness.Quarters(Zone, Mean, Beside));
        liveliness.Note(Zone, Mean, Beside, Beside);
        Assert.AreEqual(6, liveliness.Quarters(Zone, Mean, Beside));
    }

    private static PadLiveliness Moved(int spread, int beside)
    {
        PadLiveliness liveliness = new PadLiveliness();
        liveliness.Note(Zone, Mean, spread, beside);
        liveliness.Note(Zone, Mean, spread, beside);
        return liveliness;
    }
}
