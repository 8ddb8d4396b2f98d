using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

[TestClass]
public sealed class PadContactTests
{
    private const int LoadedCounts = 4 * 2_000;
    private const int FrameMs = Tuning.BusyScanMs;

    [TestMethod]
    public void Two_looks_with_jumps_to_and_fro_make_a_loose_contact()
    {
        PadContact contact = new PadContact();
        Assert.AreEqual((int)PadState.Fine, (int)LookAt(contact, PadState.Fine, 0, true));
        BenchContact.TurnRound(contact, 1_000_000);
        Assert.AreEqual((int)PadState.Noisy, (int)LookAt(contact, PadState.Fine, 2_000_000, true));
    }

    [TestMethod]
    public void A_quiet_loaded_look_in_between_begins_anew()
    {
        PadContact contact = new PadContact();
        LookAt(contact, PadState.Fine, 0, true);
        BenchContact.TurnRound(contact, 1_000_000);
        LookAt(contact, PadState.Fine, 2_000_000, false);
        BenchContact.TurnRound(contact, 3_000_000);
        Assert.AreEqual((int)PadState.Fine, (int)LookAt(contact, PadState.Fine, 4_000_000, true));
    }

    [TestMethod]
    [DataRow((4 * 1_000) - 1, (int)PadState.Noisy)]
    [DataRow(4 * 1_000, (int)PadState.Fine)]
    public void A_quiet_look_at_a_pad_that_is_hardly_loaded_says_nothing(int counts, int expected)
    {
        PadContact contact = new PadContact();
        LookAt(contact, PadState.Fine, 0, true);
        BenchContact.TurnRound(contact, 1_000_000);
        LookAt(contact, PadState.Fine, 2_000_000, false, counts);
        BenchContact.TurnRound(contact, 3_000_000);
        Assert.AreEqual(expected, (int)LookAt(contact, PadState.Fine, 4_000_000, true));
    }

    [TestMethod]
    public void Frames_that_come_slowly_tell_nothing()
    {
        PadContact contact = new PadContact();
        int[] counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
        for (int frame = 0; frame < 100; frame++)
        {
            counts[0] = frame % 2 == 0 ? LoadedCounts : 0;
            Assert.IsFalse(contact.Add(counts, frame * Tuning.IdleScanMs));
        }
    }

    [TestMethod]
    public void A_loose_contact_comes_back_after_six_quiet_looks_under_load()
    {
        PadContact contact = new PadContact();
        long nowMs = 0;
        for (int look = 1; look < PadTuning.PadGoodLooks; look++)
        {
            Assert.AreEqual((int)PadState.Noisy, (int)LookAt(contact, PadState.Noisy, nowMs, false));
            BenchContact.TurnRound(contact, nowMs + 1_000_000);
            nowMs += 2_000_000;
        }

        Assert.AreEqual((int)PadState.Fine, (int)LookAt(contact, PadState.Noisy, nowMs, false));
    }

    /// <summary>Ten frames of band 0, zone 0 jumping or not.</summary>
    private static PadState LookAt(PadContact contact, PadState former, long fromMs, bool jumps, int loaded = LoadedCounts)
    {
        Assert.AreEqual(0, contact.FirstZone);
        int[] counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
        bool isComplete = false;
        for (int frame = 0; frame < PadTuning.PadLookFrames; frame++)
        {
            counts[0] = jumps && frame % 2 == 0 ? 0 : loaded;
            Assert.IsFalse(isComplete);
            isComplete = contact.Add(counts, fromMs + (frame * FrameMs));
        }

        Assert.IsTrue(isComplete);
        PadState now = contact.Judge(0, former);
        contact.Next();
        return now;
    }
}
