namespace SmartMat.Tests;

[TestClass]
public sealed class SessionRecordTests
{
    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 162)]
    [DataRow(2, 180)]
    [DataRow(3, 0)]
    [DataRow(255, 0)]
    public void The_first_byte_says_how_long_a_record_is(int version, int length)
    {
        Assert.AreEqual(length, SessionRecord.LengthOf((byte)version));
    }

    [TestMethod]
    public void A_cleared_record_is_of_this_version_and_empty()
    {
        byte[] record = new byte[SessionRecord.Length];
        for (int at = 0; at < record.Length; at++)
        {
            record[at] = 0xAA;
        }

        SessionRecord.Clear(record);
        for (int at = 0; at < record.Length; at++)
        {
            int expected = at == 0 ? 2 : at == SessionRecord.ZonesAt ? 33 : at == SessionRecord.LongestDwellZoneAt ? 255 : 0;
            Assert.AreEqual(expected, (int)record[at]);
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void The_tightness_after_a_session_is_sealed_in(int version)
    {
        byte[] record = new byte[SessionRecord.Length];
        SessionRecord.Clear(record);
        record[0] = (byte)version;
        int length = SessionRecord.LengthOf((byte)version);
        Crc16.Seal(record, length);
        SessionRecord.SetAfter(record, 7);
        Assert.AreEqual(7, (int)record[SessionRecord.AfterAt]);
        Assert.IsTrue(Crc16.IsSealed(record, length));
    }
}
