using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>What a look at a band counts as a jump to and fro, and what it leaves out.</summary>
[TestClass]
public sealed class PadContactJumpTests
{
    private const int LoadedCounts = 4 * 2_000;
    private const int FrameMs = Tuning.BusyScanMs;
    private const int Jump = PadTuning.PadJumpCounts;

    [TestMethod]
    public void The_bands_have_their_turn_one_after_the_other()
    {
        PadContact contact = new PadContact();
        long nowMs = 0;
        for (int look = 0; look < 2 * MatLayout.Bands; look++)
        {
            Assert.AreEqual(look % MatLayout.Bands * MatLayout.Columns, contact.FirstZone);
            Look(contact, new int[PadTuning.PadLookFrames], nowMs);
            contact.Next();
            nowMs += 1_000;
        }
    }

    [TestMethod]
    [DataRow(2 * FrameMs, true)]
    [DataRow((2 * FrameMs) + 1, false)]
    public void A_frame_may_be_left_out_but_not_two(int stepMs, bool isComplete)
    {
        PadContact contact = new PadContact();
        int[] counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
        bool isNow = false;
        for (int frame = 0; frame < PadTuning.PadLookFrames; frame++)
        {
            isNow = contact.Add(counts, frame * stepMs);
        }

        Assert.AreEqual(isComplete, isNow);
    }

    /// <summary>Three steps from frame to frame have two reversals at most, which is what makes a look bad.</summary>
    [TestMethod]
    [DataRow(Jump, -Jump, Jump, true)]
    [DataRow(-Jump, Jump, -Jump, true)]
    [DataRow(Jump - 1, -Jump, Jump, false)]
    [DataRow(Jump, 1 - Jump, Jump, false)]
    [DataRow(Jump, -Jump, Jump - 1, false)]
    [DataRow(1 - Jump, Jump, -Jump, false)]
    [DataRow(-Jump, Jump - 1, -Jump, false)]
    [DataRow(-Jump, Jump, 1 - Jump, false)]
    [DataRow(Jump, Jump, Jump, false)]
    [DataRow(-Jump, -Jump, -Jump, false)]
    [DataRow(Jump, 0, Jump, false)]
    [DataRow(-Jump, 0, -Jump, false)]
    [DataRow(Jump, Jump, -Jump, false)]
    [DataRow(-Jump, -Jump, Jump, false)]
    public void Only_a_jump_back_after_a_jump_is_a_reversal(int first, int second, int third, bool isBad)
    {
        int[] levels = Flat(LoadedCounts);
        levels[1] = levels[0] + first;
        levels[2] = levels[1] + second;
        for (int frame = 3; frame < PadTuning.PadLookFrames; frame++)
        {
            levels[frame] = levels[2] + third;
        }

        PadContact contact = new PadContact();
        for (int look = 0; look < PadTuning.PadBadLooks; look++)
        {
            Look(contact, levels, look * 2_000_000);
            PadState now = contact.Judge(0, PadState.Fine);
            Assert.AreEqual((int)(isBad && look > 0 ? PadState.Noisy : PadState.Fine), (int)now);
            contact.Next();
            BenchContact.TurnRound(contact, (look * 2_000_000) + 1_000_000);
        }
    }

    [TestMethod]
    public void From_band_to_band_there_is_no_step()
    {
        int[] once = Flat(0);
        once[1] = LoadedCounts;
        PadContact contact = new PadContact();
        for (int look = 0; look < PadTuning.PadBadLooks; look++)
        {
            long nowMs = look * 2_000_000;
            Look(contact, Flat(LoadedCounts), nowMs);
            contact.Next();
            Look(contact, once, nowMs + 1_000);
            Assert.AreEqual((int)PadState.Fine, (int)contact.Judge(MatLayout.Columns, PadState.Fine));
            contact.Next();
            BenchContact.TurnRound(contact, nowMs + 1_000_000);
        }
    }

    [TestMethod]
    public void Each_zone_of_the_last_band_is_judged_by_its_own_jumps()
    {
        PadContact contact = new PadContact();
        int[] counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
        int last = MatLayout.ZoneCount - 1;
        PadState now = PadState.Fine;
        for (int frame = 0; frame < PadTuning.PadBadLooks * MatLayout.Bands * PadTuning.PadLookFrames; frame++)
        {
            counts[last] = frame % 2 * LoadedCounts;
            if (contact.Add(counts, frame * FrameMs))
            {
                if (contact.FirstZone + MatLayout.Right == last)
                {
                    Assert.AreEqual((int)PadState.Fine, (int)contact.Judge(last - 1, PadState.Fine));
                    now = contact.Judge(last, PadState.Fine);
                }

                contact.Next();
            }
        }

        Assert.AreEqual((int)PadState.Noisy, (int)now);
    }

    [TestMethod]
    public void A_look_without_load_counts_for_nothing()
    {
        PadContact contact = new PadContact();
        Assert.AreEqual((int)PadState.Fine, (int)NextLook(contact, PadState.Fine, 0, Jumps()));
        Assert.AreEqual((int)PadState.Fine, (int)NextLook(contact, PadState.Fine, 1, Flat(0)));
        Assert.AreEqual((int)PadState.Noisy, (int)NextLook(contact, PadState.Fine, 2, Jumps()));
        int look = 3;
        for (int good = 1; good < PadTuning.PadGoodLooks; good++)
        {
            Assert.AreEqual((int)PadState.Noisy, (int)NextLook(contact, PadState.Noisy, look, Flat(LoadedCounts)));
            Assert.AreEqual((int)PadState.Noisy, (int)NextLook(contact, PadState.Noisy, look + 1, Flat(0)));
            look += 2;
        }

        Assert.AreEqual((int)PadState.Fine, (int)NextLook(contact, PadState.Noisy, look, Flat(LoadedCounts)));
    }

    [TestMethod]
    public void A_bad_look_begins_the_mending_anew_and_one_reversal_does_not()
    {
        int[] one = Flat(LoadedCounts);
        one[5] = 0;
        PadContact contact = new PadContact();
        int look = 0;
        for (int turn = 0; turn < 2; turn++)
        {
            for (int good = 1; good < PadTuning.PadGoodLooks; good++)
            {
                Assert.AreEqual((int)PadState.Noisy, (int)NextLook(contact, PadState.Noisy, look, Flat(LoadedCounts)));
                look++;
            }

            Assert.AreEqual((int)PadState.Noisy, (int)NextLook(contact, PadState.Noisy, look, turn == 0 ? Jumps() : one));
            look++;
        }

        Assert.AreEqual((int)PadState.Fine, (int)NextLook(contact, PadState.Noisy, look, Flat(LoadedCounts)));
    }

    /// <summary>A look at band 0, and all other bands' turns after it.</summary>
    private static PadState NextLook(PadContact contact, PadState former, int look, int[] levels)
    {
        Look(contact, levels, look * 2_000_000);
        PadState now = contact.Judge(0, former);
        contact.Next();
        BenchContact.TurnRound(contact, (look * 2_000_000) + 1_000_000);
        return now;
    }

    /// <summary>A complete look in which the band's first zone reads so much, frame by frame.</summary>
    private static void Look(PadContact contact, int[] levels, long fromMs)
    {
        int[] counts = new int[MatLayout.ZoneCount + MatLayout.Columns];
        for (int frame = 0; frame < PadTuning.PadLookFrames; frame++)
        {
            counts[contact.FirstZone] = levels[frame];
            Assert.AreEqual(frame == PadTuning.PadLookFrames - 1, contact.Add(counts, fromMs + (frame * FrameMs)));
        }
    }

    private static int[] Flat(int level)
    {
        int[] levels = new int[PadTuning.PadLookFrames];
        for (int frame = 0; frame < PadTuning.PadLookFrames; frame++)
        {
            levels[frame] = level;
        }

        return levels;
    }

    private static int[] Jumps()
    {
        int[] levels = Flat(LoadedCounts);
        levels[3] = 0;
        levels[6] = 0;
        return levels;
    }
}
