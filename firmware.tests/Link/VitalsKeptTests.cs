using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>The vitals' block byte by byte, and where its numbers end.</summary>
[TestClass]
public sealed class VitalsKeptTests
{
    private const string BlockName = "vitals";
    private const int BlockLength = 1 + Vitals.Length + 2;

    [TestMethod]
    public void Every_number_is_in_its_place_and_comes_back()
    {
        BlockStore store = new BlockStore();
        store.TryWrite(BlockName, Block());
        Vitals vitals = new Vitals(store);
        vitals.Begin(3);
        vitals.Fill();
        Assert.AreEqual("04030201" + "08070605" + "0c0b0a09" + "100f0e0d" + "1211" + "13" + "03"
            + "0102" + "0304" + "0506" + "0808" + "090a", Told(vitals));
        Assert.AreEqual(0x01020304, vitals.OperatedS);
        Assert.IsTrue(vitals.Save());
        byte[] kept = new byte[BlockLength];
        Assert.IsTrue(store.TryRead(BlockName, kept));
        Assert.AreEqual(1, (int)kept[0]);
        Assert.IsTrue(Crc16.IsSealed(kept));
        Assert.AreEqual(Told(vitals), Hex.Text(kept, 1, Vitals.Length));
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    [DataRow(true, true)]
    public void Of_another_format_or_spoilt_nothing_is_believed(bool isOther, bool isSpoilt)
    {
        BlockStore store = new BlockStore();
        byte[] block = Block();
        block[0] = (byte)(isOther ? 2 : 1);
        Crc16.Seal(block);
        block[7] ^= (byte)(isSpoilt ? 1 : 0);
        store.TryWrite(BlockName, block);
        Vitals vitals = new Vitals(store);
        vitals.Begin(0);
        Assert.AreEqual(0, vitals.OperatedS);
        Assert.AreEqual(1, vitals.Boots());
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 1)]
    [DataRow(2, 2)]
    [DataRow(3, 3)]
    [DataRow(4, 4)]
    [DataRow(5, 0)]
    [DataRow(-1, 0)]
    public void A_boot_counts_by_its_cause_and_one_of_no_known_cause_as_power_on(int cause, int counted)
    {
        Vitals vitals = new Vitals(new BlockStore());
        vitals.Begin(cause);
        vitals.Fill();
        Assert.AreEqual(counted, (int)vitals.ByteOf(Vitals.CauseAt));
        for (int i = 0; i < Vitals.Causes; i++)
        {
            Assert.AreEqual(i == counted ? 1 : 0, (int)vitals.ByteOf(Vitals.BootsAt + (2 * i)));
        }

        Assert.AreEqual(1, vitals.Boots());
    }

    [TestMethod]
    [DataRow(0, true)]
    [DataRow(1, false)]
    [DataRow(2, false)]
    [DataRow(3, true)]
    [DataRow(4, true)]
    public void A_crash_and_a_hang_end_the_time_without_one(int cause, bool goesOn)
    {
        BlockStore store = new BlockStore();
        store.TryWrite(BlockName, Block());
        Vitals vitals = new Vitals(store);
        vitals.Begin(cause);
        vitals.Fill();
        Assert.AreEqual(goesOn ? 8 : 0, (int)vitals.ByteOf(Vitals.CrashFreeAt));
    }

    [TestMethod]
    public void Boots_end_at_the_highest_number()
    {
        BlockStore store = new BlockStore();
        byte[] block = new byte[BlockLength];
        block[0] = 1;
        Wire.PutU16(block, 1 + Vitals.BootsAt, 0xFFFE);
        Crc16.Seal(block);
        store.TryWrite(BlockName, block);
        for (int boot = 0; boot < 3; boot++)
        {
            Vitals vitals = new Vitals(store);
            vitals.Begin(0);
            vitals.Save();
            Assert.AreEqual(0xFFFF, vitals.Boots());
        }

        Vitals slept = new Vitals(store);
        slept.Begin(4);
        Assert.AreEqual(0xFFFF, slept.Boots());
    }

    [TestMethod]
    [DataRow(65_534)]
    [DataRow(65_535)]
    [DataRow(70_000)]
    public void So_does_the_longest_tick(int tickMs)
    {
        Vitals vitals = new Vitals(new BlockStore());
        vitals.Begin(0);
        vitals.Update(0, 1_000);
        vitals.Update(0, 1_000 + tickMs);
        vitals.Fill();
        int longestMs = vitals.ByteOf(Vitals.LongestTickAt) | (vitals.ByteOf(Vitals.LongestTickAt + 1) << 8);
        Assert.AreEqual(tickMs < 0xFFFF ? tickMs : 0xFFFF, longestMs);
    }

    [TestMethod]
    public void The_first_tick_is_neither_long_nor_a_second()
    {
        Vitals vitals = new Vitals(new BlockStore());
        vitals.Begin(0);
        vitals.Update(0, 5_000);
        vitals.Update(0, 5_020);
        vitals.Update(0, 5_999);
        Assert.AreEqual(0, vitals.OperatedS);
        vitals.Update(0, 6_000);
        Assert.AreEqual(1, vitals.OperatedS);
        vitals.Update(0, 6_999);
        vitals.Update(0, 7_000);
        Assert.AreEqual(2, vitals.OperatedS);
        vitals.Fill();
        Assert.AreEqual(999 & 0xFF, (int)vitals.ByteOf(Vitals.LongestTickAt));
        Assert.AreEqual(2, (int)vitals.ByteOf(Vitals.CrashFreeAt));
    }

    [TestMethod]
    public void A_first_tick_at_0_counts_the_next_one()
    {
        Vitals vitals = new Vitals(new BlockStore());
        vitals.Begin(0);
        vitals.Update(0, 0);
        vitals.Update(0, 1_000);
        vitals.Fill();
        Assert.AreEqual(1, vitals.OperatedS);
        Assert.AreEqual(1_000 & 0xFF, (int)vitals.ByteOf(Vitals.LongestTickAt));
    }

    [TestMethod]
    public void A_scan_a_moment_before_two_periods_is_in_time_and_so_is_the_first()
    {
        Vitals vitals = new Vitals(new BlockStore());
        vitals.Begin(0);
        vitals.NoteScan(true, 50, 900);
        vitals.NoteScan(true, 50, 999);
        vitals.Fill();
        Assert.AreEqual(0, (int)vitals.ByteOf(Vitals.DroppedAt));
        vitals.NoteScan(true, 50, 1_099);
        vitals.NoteScan(false, 50, 1_400);
        vitals.Fill();
        Assert.AreEqual(2, (int)vitals.ByteOf(Vitals.DroppedAt));
    }

    [TestMethod]
    public void A_scan_at_0_is_one()
    {
        Vitals vitals = new Vitals(new BlockStore());
        vitals.Begin(0);
        vitals.NoteScan(true, 50, 0);
        vitals.NoteScan(true, 50, 100);
        vitals.Fill();
        Assert.AreEqual(1, (int)vitals.ByteOf(Vitals.DroppedAt));
    }

    [TestMethod]
    public void After_a_session_it_is_written_once_and_says_so()
    {
        BlockStore store = new BlockStore();
        Vitals vitals = new Vitals(store);
        Assert.IsFalse(vitals.Save());
        vitals.Begin(0);
        Assert.IsTrue(vitals.Save());
        Assert.IsFalse(vitals.Save());
        vitals.NoteSession();
        Assert.IsTrue(vitals.Save());
        Assert.IsFalse(vitals.Save());
        Assert.AreEqual(2, store.Writes);
    }

    [TestMethod]
    public void Each_quarter_of_an_hour_begins_anew()
    {
        BlockStore store = new BlockStore();
        Vitals vitals = new Vitals(store);
        vitals.Begin(0);
        vitals.Save();
        for (int second = 0; second <= 2 * PadTuning.VitalsSaveS; second++)
        {
            vitals.Update(0, second * 1_000);
            Assert.AreEqual(second == PadTuning.VitalsSaveS || second == 2 * PadTuning.VitalsSaveS, vitals.Save());
        }
    }

    /// <summary>Bytes that count up, as they stand in the flash.</summary>
    private static byte[] Block()
    {
        byte[] block = new byte[BlockLength];
        Hex.Bytes("01" + "04030201" + "08070605" + "0c0b0a09" + "100f0e0d" + "1211" + "13" + "00"
            + "0102" + "0304" + "0506" + "0708" + "090a" + "0000").CopyTo(block, 0);
        Crc16.Seal(block);
        return block;
    }

    private static string Told(Vitals vitals)
    {
        byte[] bytes = new byte[Vitals.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = vitals.ByteOf(i);
        }

        return Hex.Text(bytes, 0, bytes.Length);
    }
}
