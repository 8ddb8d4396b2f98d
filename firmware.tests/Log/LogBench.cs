using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>A log on a drive in RAM, and records to put into it.</summary>
public static class LogBench
{
    public static RecordLog Open(BenchFiles files)
    {
        RecordLog log = new RecordLog(files, new Blocks(files));
        while (!log.IsReady)
        {
            log.Load();
        }

        return log;
    }

    public static void Fill(RecordLog log, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Assert.IsTrue(log.TryWrite(log.Next, Record(log.Next)));
        }
    }

    public static byte[] Record(int sequence)
    {
        byte[] record = new byte[SessionRecord.Length];
        SessionRecord.Clear(record);
        Wire.PutU16(record, SessionRecord.SequenceAt, sequence);
        Wire.PutU16(record, SessionRecord.TargetAt, sequence);
        Crc16.Seal(record);
        return record;
    }
}
