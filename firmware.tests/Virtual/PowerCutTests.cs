using System;
using System.Linq;
using System.Threading;
using SmartMat.Hal;
using SmartMat.Log;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.PowerCut;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>Power fails: what was kept is there, a session's record says so, and nothing moves by itself.</summary>
[TestClass]
public sealed class PowerCutTests
{
    private const int Many = 1_000;

    [TestMethod]
    [DataRow(21)]
    [DataRow(55)]
    [DataRow(118)]
    public void A_session_that_power_cuts_short_is_recorded_up_to_30_s_before_and_says_so(int seconds)
    {
        using VirtualMat mat = Play.MatUnder("lying-flat");
        mat.StoreTarget(300);
        RunUntilStarted(mat);
        mat.RunUntil(mat.Chip.NowUs + (seconds * Play.SecondUs));
        mat.Chip.CutPower();
        mat.RunUntil(mat.Chip.NowUs + (20 * Play.SecondUs));
        Assert.AreEqual(1, Play.CountOf(mat, "session-recovered"), Play.Timeline(mat));
        byte[] slot = mat.Chip.Flash.Read("I:\\rec0001");
        Assert.AreEqual(RecordFiles.SlotLength, slot.Length);
        Assert.IsTrue(Frame.IsWhole(slot, 0, slot.Length));
        byte[] record = slot[Frame.HeaderLength..(Frame.HeaderLength + SessionRecord.Length)];
        Assert.IsTrue(Crc16.IsSealed(record));
        Assert.AreEqual(SessionRecord.FlagCutShort, record[SessionRecord.MoreFlagsAt] & SessionRecord.FlagCutShort);
        int durationS = Wire.GetU16(record, SessionRecord.DurationAt);
        Assert.IsTrue(durationS >= seconds - 30 && durationS <= seconds, $"{durationS} s of {seconds}");
        Assert.AreEqual(1, Wire.GetU16(record, SessionRecord.BootCountAt));
        Assert.AreEqual(0, mat.Board.DutyPerTenThousand);
    }

    [TestMethod]
    [DataRow(Tear.Clean)]
    [DataRow(Tear.Erased)]
    [DataRow(Tear.Garbage)]
    public void A_cut_in_the_midst_of_a_note_resets_the_chip_and_the_note_before_it_counts(Tear tear)
    {
        using VirtualMat mat = Play.MatUnder("lying-flat");
        mat.StoreTarget(300);
        RunUntilStarted(mat);
        mat.RunUntil(mat.Chip.NowUs + (15 * Play.SecondUs));
        mat.Chip.Flash.PlanCut(1, 100, tear, 5);
        mat.RunUntil(mat.Chip.NowUs + (40 * Play.SecondUs));
        Assert.AreEqual(2, mat.Chip.Boots);
        mat.RunUntil(mat.Chip.NowUs + (20 * Play.SecondUs));
        Assert.AreEqual(1, Play.CountOf(mat, "session-recovered"), Play.Timeline(mat));
    }

    [TestMethod]
    public void A_short_life_cut_at_every_byte_loses_nothing()
    {
        PowerCutRun run = new(CancellationToken.None);
        run.Play(sessions: 24, seed: 7, every: 9, jobs: 1);
        Assert.IsTrue(run.IsGood, string.Join('\n', run.Singles.FirstLost.Concat(run.Pairs.FirstLost)));
        Assert.AreEqual(24, run.Records);
        Assert.IsTrue(run.Singles.Cuts > Many);
        Assert.IsTrue(run.Pairs.Cuts > Many);
        Assert.IsTrue(run.LongestUnnotedMs <= 30_000, $"{run.LongestUnnotedMs} ms");
    }

    [TestMethod]
    public void A_store_that_writes_in_place_is_caught()
    {
        PowerCutRun run = new(files => new StoreInPlace(files), CancellationToken.None);
        run.Play(sessions: 12, seed: 7, every: 3, jobs: 1);
        Assert.IsFalse(run.IsGood);
        Assert.IsTrue(run.Singles.Lost > Many / 2, $"{run.Singles.Lost} lost");
    }

    [TestMethod]
    public void The_same_seed_cuts_the_same()
    {
        PowerCutRun first = new(CancellationToken.None);
        PowerCutRun second = new(CancellationToken.None);
        first.Play(sessions: 8, seed: 3, every: 20, jobs: 1);
        second.Play(sessions: 8, seed: 3, every: 20, jobs: 2);
        Assert.AreEqual(first.Singles.Cuts, second.Singles.Cuts);
        Assert.AreEqual(first.Pairs.Cuts, second.Pairs.Cuts);
        CollectionAssert.AreEqual(first.Trace!.Writes.Select(Text).ToList(), second.Trace!.Writes.Select(Text).ToList());
    }

    private static void RunUntilStarted(VirtualMat mat)
    {
        for (int i = 0; i < 600 && Play.CountOf(mat, "session-started") == 0; i++)
        {
            mat.RunUntil(mat.Chip.NowUs + Play.SecondUs);
        }

        Assert.AreEqual(1, Play.CountOf(mat, "session-started"), Play.Timeline(mat));
    }

    private static string Text(FlashWrite write)
    {
        return write.Path + " " + Convert.ToHexString(write.After ?? []);
    }

    /// <summary>The planted defect: each block in one file, written over.</summary>
    private sealed class StoreInPlace : IStore
    {
        private readonly IFiles _files;
        private readonly byte[] _frame = new byte[512];

        public StoreInPlace(IFiles files)
        {
            _files = files;
        }

        public bool HasNewer => false;

        public int Read(string name, byte[] bytes)
        {
            int count = _files.Read(name, 0, _frame);
            if (!Frame.IsWhole(_frame, 0, count))
            {
                return 0;
            }

            int length = Frame.LengthOf(_frame, 0);
            Array.Copy(_frame, Frame.HeaderLength, bytes, 0, Math.Min(length, bytes.Length));
            return length;
        }

        public bool TryRead(string name, byte[] bytes)
        {
            return Read(name, bytes) >= bytes.Length;
        }

        public bool TryWrite(string name, byte[] bytes)
        {
            byte[] frame = new byte[Frame.HeaderLength + bytes.Length];
            bytes.CopyTo(frame, Frame.HeaderLength);
            Frame.Seal(frame, Frame.Block, 1, 1, 0, bytes.Length);
            return _files.TryReplace(name, frame, frame.Length);
        }

        public bool TryDelete(string name)
        {
            return _files.TryDelete(name);
        }
    }
}
