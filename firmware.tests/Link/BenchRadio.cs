using System;
using System.Collections;
using SmartMat.Hal;

namespace SmartMat.Tests.Link;

/// <summary>A radio whose client is the test: what it writes is put in here, what the mat sends is read out.</summary>
public sealed class BenchRadio : ILink, IEntropy
{
    private readonly Queue _written = new Queue();
    private byte _drawn;

    /// <summary>Pieces that the mat has sent, oldest first; each a byte[].</summary>
    public ArrayList Sent { get; } = new ArrayList();

    /// <summary>What a read of Hello gives.</summary>
    public byte[] HelloShown { get; private set; } = Hex.Bytes("");

    public int HelloConnection { get; private set; }

    /// <summary>The connection that was last let in; -1 is none.</summary>
    public int Unlocked { get; private set; }

    public int Restarts { get; private set; }

    public int BatteryPercent { get; private set; }

    /// <summary>How many pieces it still takes.</summary>
    public int Room { get; set; } = int.MaxValue;

    public int Connection { get; set; } = 1;

    public bool IsConnected { get; set; } = true;

    public bool IsSubscribed { get; set; } = true;

    public int Mtu { get; set; } = 185;

    public int HandlersBegun { get; set; }

    public int HandlersDone { get; set; }

    /// <summary>A client writes a piece to the Inbox, or to Hello.</summary>
    public void Write(byte[] piece, bool isHello)
    {
        _written.Enqueue(isHello);
        _written.Enqueue(piece.Clone());
    }

    public void SetHello(byte[] hello, int connection)
    {
        HelloShown = (byte[])hello.Clone();
        HelloConnection = connection;
    }

    public void Unlock(int connection)
    {
        Unlocked = connection;
    }

    public int Receive(byte[] piece, out bool isHello)
    {
        isHello = false;
        if (_written.Count == 0)
        {
            return 0;
        }

        isHello = (bool)_written.Dequeue()!;
        byte[] written = (byte[])_written.Dequeue()!;
        written.CopyTo(piece, 0);
        return written.Length;
    }

    public bool TrySend(byte[] piece, int count, int connection)
    {
        if (Room == 0 || connection != Connection || !IsSubscribed || count > Mtu - 3)
        {
            return false;
        }

        Room--;
        byte[] sent = new byte[count];
        Array.Copy(piece, 0, sent, 0, count);
        Sent.Add(sent);
        return true;
    }

    public void SetBattery(int percent)
    {
        BatteryPercent = percent;
    }

    public void Restart()
    {
        Restarts++;
    }

    /// <summary>Other bytes each time, and the same ones in each test.</summary>
    public void Fill(byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = ++_drawn;
        }
    }
}
