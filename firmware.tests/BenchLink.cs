using SmartMat.Hal;

namespace SmartMat.Tests;

/// <summary>A radio that nobody is near, no records, and the same random number for ever.</summary>
public sealed class BenchLink : ILink, IRecords, IEntropy
{
    public int Connection => 0;

    public bool IsConnected => false;

    public bool IsSubscribed => false;

    public int Mtu => 23;

    public bool IsReady => true;

    public bool HasNewer => false;

    public int First => 1;

    public int Next => 1;

    public int Count => 0;

    public void Fill(byte[] bytes)
    {
    }

    public void SetHello(byte[] hello, int connection)
    {
    }

    public void Unlock(int connection)
    {
    }

    public int Receive(byte[] piece, out bool isHello)
    {
        isHello = false;
        return 0;
    }

    public bool TrySend(byte[] piece, int count, int connection)
    {
        return false;
    }

    public int HandlersBegun => 0;

    public int HandlersDone => 0;

    public void SetBattery(int percent)
    {
    }

    public void Restart()
    {
    }

    public void Load()
    {
    }

    public bool Has(int sequence)
    {
        return false;
    }

    public bool TryRead(int sequence, byte[] record)
    {
        return false;
    }

    public bool TryWrite(int sequence, byte[] record)
    {
        return true;
    }

    public bool TryDelete(int first, int last)
    {
        return true;
    }

    public void Tidy()
    {
    }
}
