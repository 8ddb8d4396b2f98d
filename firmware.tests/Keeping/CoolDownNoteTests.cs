using SmartMat.Hal;
using SmartMat.Keeping;

namespace SmartMat.Tests.Keeping;

[TestClass]
public sealed class CoolDownNoteTests
{
    private const string BlockName = "cooldown";
    private const uint SleptS = 1_700_000_000;

    [TestMethod]
    [DataRow(0, 1_800)]
    [DataRow(1, 1_799)]
    [DataRow(600, 1_200)]
    [DataRow(1_799, 1)]
    [DataRow(1_800, 0)]
    [DataRow(100_000, 0)]
    public void The_half_hour_goes_on_in_sleep(int sleptForS, int leftS)
    {
        BlockStore store = new BlockStore();
        NoteAt(store, SleptS).Write(Tuning.CoolDownMs);
        Assert.AreEqual(leftS * 1000, NoteAt(store, SleptS + (uint)sleptForS).Read());
    }

    [TestMethod]
    [DataRow(0u)]
    [DataRow(3_000_000_000u)]
    public void It_does_not_matter_what_the_clock_says(uint sleptS)
    {
        BlockStore store = new BlockStore();
        NoteAt(store, sleptS).Write(Tuning.CoolDownMs);
        Assert.AreEqual(1_500_000, NoteAt(store, sleptS + 300).Read());
    }

    [TestMethod]
    public void Whole_seconds_are_kept()
    {
        BlockStore store = new BlockStore();
        NoteAt(store, SleptS).Write(61_999);
        Assert.AreEqual(61_000, NoteAt(store, SleptS).Read());
    }

    [TestMethod]
    public void A_clock_that_has_not_run_on_leaves_all_that_was_left()
    {
        BlockStore store = new BlockStore();
        NoteAt(store, SleptS).Write(900_000);
        Assert.AreEqual(900_000, NoteAt(store, 5).Read());
    }

    [TestMethod]
    public void After_power_on_nothing_is_left()
    {
        BlockStore store = new BlockStore();
        NoteAt(store, SleptS).Write(Tuning.CoolDownMs);
        BenchBoard power = new BenchBoard { WokenBy = WakeCause.PowerOn, ClockS = SleptS };
        Assert.AreEqual(0, new CoolDownNote(store, power).Read());
    }

    [TestMethod]
    public void With_nothing_left_the_note_is_taken_away_and_nothing_is_written()
    {
        BlockStore store = new BlockStore();
        NoteAt(store, SleptS).Write(Tuning.CoolDownMs);
        NoteAt(store, SleptS).Write(0);
        Assert.AreEqual(0, NoteAt(store, SleptS).Read());
        Assert.AreEqual(0, store.Read(BlockName, new byte[1]));
        Assert.AreEqual(1, store.Writes);
    }

    [TestMethod]
    public void No_note_a_spoilt_one_and_one_of_another_format_leave_nothing()
    {
        BlockStore store = new BlockStore();
        Assert.AreEqual(0, NoteAt(store, SleptS).Read());
        NoteAt(store, SleptS).Write(Tuning.CoolDownMs);
        byte[] block = new byte[9];
        Assert.IsTrue(store.TryRead(BlockName, block));
        store.Spoil(BlockName);
        Assert.AreEqual(0, NoteAt(store, SleptS).Read());
        block[0]++;
        Crc16.Seal(block);
        store.TryWrite(BlockName, block);
        Assert.AreEqual(0, NoteAt(store, SleptS).Read());
    }

    /// <summary>As it is just before sleep and after it, by this clock.</summary>
    private static CoolDownNote NoteAt(BlockStore store, uint clockS)
    {
        return new CoolDownNote(store, new BenchBoard { WokenBy = WakeCause.Button, ClockS = clockS });
    }
}
