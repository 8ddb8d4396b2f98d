using SmartMat.Hal;

namespace SmartMat.Keeping;

/// <summary>Carries the half hour after a session through sleep: RAM is lost, and waking must not make the mat forget it.</summary>
public sealed class CoolDownNote
{
    private const string BlockName = "cooldown";
    private const byte Format = 1;

    private readonly IStore _store;
    private readonly IPower _power;
    private readonly byte[] _block = new byte[9];

    public CoolDownNote(IStore store, IPower power)
    {
        _store = store;
        _power = power;
    }

    /// <returns>ms of it that are left, 0 .. <see cref="Tuning.CoolDownMs"/>. After power-on none: the mat must be empty first.</returns>
    public int Read()
    {
        if (_power.WokenBy == WakeCause.PowerOn || !_store.TryRead(BlockName, _block)
            || _block[0] != Format || !Crc16.IsSealed(_block))
        {
            return 0;
        }

        long leftS = (long)Wire.GetU32(_block, 1) - _power.ClockS;
        int notedS = Wire.GetU16(_block, 5);
        // Should the clock not have run on, all that was left is left.
        return leftS <= 0 ? 0 : (int)(leftS < notedS ? leftS : notedS) * 1000;
    }

    /// <summary>Just before sleep.</summary>
    public void Write(int leftMs)
    {
        if (leftMs <= 0)
        {
            _store.TryDelete(BlockName);
            return;
        }

        _block[0] = Format;
        Wire.PutU32(_block, 1, _power.ClockS + (uint)(leftMs / 1000));
        Wire.PutU16(_block, 5, leftMs / 1000);
        Crc16.Seal(_block);
        _store.TryWrite(BlockName, _block);
    }
}
