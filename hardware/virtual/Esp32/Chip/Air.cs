using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Esp32;

/// <summary>The air between stack and client: connection events, a few packets in each, and the buffers that wait for them.</summary>
public sealed class Air
{
    /// <summary>Buffer blocks of the stock image: 12 of 256 bytes and 24 of 320.</summary>
    public const int Blocks = 36;

    /// <summary>Packets that phones take in one connection event.</summary>
    private const int PacketsPerEvent = 4;

    private readonly Queue<Notification> _flying = new Queue<Notification>();
    private long _originUs;
    private long _eventUs;
    private int _packetsInEvent;

    /// <summary>Connection interval, 7.5 ms .. 4 s.</summary>
    public int IntervalUs { get; private set; } = 30_000;

    /// <summary>ATT bytes and packets sent since power-on.</summary>
    public long BytesSent { get; private set; }

    public long PacketsSent { get; private set; }

    /// <summary>The client is out of reach until then: nothing arrives, nothing is freed.</summary>
    public long DeafUntilUs { get; set; }

    internal void Begin(int intervalUs, long nowUs)
    {
        IntervalUs = intervalUs;
        _originUs = nowUs;
        _eventUs = nowUs;
        _packetsInEvent = 0;
        _flying.Clear();
        DeafUntilUs = 0;
    }

    internal void End()
    {
        _flying.Clear();
    }

    /// <returns>The first connection event after a moment.</returns>
    internal long NextEventUs(long afterUs)
    {
        long from = Math.Max(afterUs, DeafUntilUs);
        return _originUs + ((((from - _originUs) / IntervalUs) + 1) * IntervalUs);
    }

    internal static int BlocksOf(int length)
    {
        return length > 200 ? 3 : 2;
    }

    internal int FreeBlocks(long nowUs)
    {
        int free = Blocks;
        foreach (Notification one in _flying)
        {
            free -= one.ArrivedUs > nowUs ? BlocksOf(one.Value.Length) : 0;
        }

        return free;
    }

    internal void Send(Guid uuid, byte[] value, long nowUs)
    {
        long eventUs = Math.Max(NextEventUs(nowUs), _eventUs);
        if (eventUs == _eventUs && _packetsInEvent == PacketsPerEvent)
        {
            eventUs += IntervalUs;
        }

        _packetsInEvent = eventUs == _eventUs ? _packetsInEvent + 1 : 1;
        _eventUs = eventUs;
        BytesSent += value.Length + 3;
        PacketsSent++;
        _flying.Enqueue(new Notification(uuid, value, nowUs, eventUs));
    }

    internal bool TryReceive(long nowUs, out Notification? notification)
    {
        notification = null;
        return _flying.TryPeek(out Notification? first) && first.ArrivedUs <= nowUs && _flying.TryDequeue(out notification);
    }
}
