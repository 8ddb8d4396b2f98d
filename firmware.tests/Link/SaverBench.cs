using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>What saves records, with records and a store of its own.</summary>
public sealed class SaverBench
{
    public SaverBench()
    {
        Saver = new RecordSaver(Records, Store, Bench.Parts, Bench.Clock);
    }

    public PartsBench Bench { get; } = new PartsBench();

    public BlockStore Store { get; } = new BlockStore();

    public BenchRecords Records { get; } = new BenchRecords();

    public RecordSaver Saver { get; }

    public EventRing Events => Bench.Bench.Events;

    /// <summary>A new record waits to be written.</summary>
    public void Wait(int sequence)
    {
        SessionRecord.Clear(Saver.Waiting);
        Wire.PutU16(Saver.Waiting, SessionRecord.SequenceAt, sequence);
        Saver.IsWaiting = true;
    }

    /// <summary>Somebody has said how tight they feel after that session.</summary>
    public void Change(int sequence, int rating)
    {
        Assert.IsTrue(Records.TryRead(sequence, Saver.Changed));
        Saver.Changed[SessionRecord.AfterAt] = (byte)rating;
        Saver.IsChanged = true;
    }

    /// <summary>Power failed in a session of this number after so long.</summary>
    public void NoteOpen(int sequence, int durationS)
    {
        byte[] note = new byte[SessionRecord.Length];
        SessionRecord.Clear(note);
        Wire.PutU16(note, SessionRecord.SequenceAt, sequence);
        Wire.PutU16(note, SessionRecord.DurationAt, durationS);
        Store.TryWrite("open", note);
    }
}
