using System;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Fuzz;

/// <summary>The phone that the attacks go through: what it asks, and what it gets to hear.</summary>
public sealed class FuzzPhone : IDisposable
{
    private const int IntervalUs = 7_500;
    private const long PatienceUs = 500_000;

    private readonly Verdicts _verdicts;
    private readonly byte[] _key;
    private byte _tag;

    public FuzzPhone(VirtualMat mat, uint seed, Attacks attacks, Verdicts verdicts)
    {
        Mat = mat;
        Attacks = attacks;
        _verdicts = verdicts;
        Client = PhoneSetup.Pair(mat, seed);
        _key = Client.Key;
        Client.Ear.Keeps = false;
        Client.Ear.Heard = Hear;
        Client.Ear.Arriving = Count;
    }

    public VirtualMat Mat { get; }

    public PhoneClient Client { get; }

    public Attacks Attacks { get; }

    public Coverage Coverage { get; } = new();

    public long Opened { get; private set; }

    /// <summary>Notifications that came, opened or not.</summary>
    public long Packets { get; private set; }

    public byte NextTag()
    {
        return Attacks.Roll(8) == 0 ? _tag : ++_tag;
    }

    /// <returns>False if the right key does not open the mat, which breaks a verdict.</returns>
    public bool Open()
    {
        if (Client.Seal is not null && Client.Radio.IsConnected)
        {
            return true;
        }

        Client.Disconnect();
        Client.Key = _key;
        bool isOpen = Client.TryOpen(23 + Attacks.Roll(225), IntervalUs);
        Opened += isOpen ? 1 : 0;
        if (!isOpen)
        {
            _verdicts.Break($"no deadlock: the key does not open the mat any longer at {Mat.Chip.NowUs} us: {this}");
        }

        return isOpen;
    }

    public bool TryOpenAs(byte[] key)
    {
        Client.Key = key;
        bool isOpen = Client.TryOpen(247, IntervalUs);
        Client.Key = _key;
        return isOpen;
    }

    public void ComeAndGo()
    {
        Client.TryConnect(23, IntervalUs);
        Client.Disconnect();
    }

    public void Settle(long us)
    {
        if (!Client.RunUntil(() => Client.HasWritten, PatienceUs))
        {
            // The mat takes nothing while it cannot answer: that is the attack's doing, so it goes on without.
            Client.DropWrites();
        }

        Client.Run(us);
    }

    /// <returns>Settings, plan and safety answers as the mat tells them; empty if nobody is let in.</returns>
    public string Kept()
    {
        if (Client.Seal is null || !Client.Radio.IsConnected)
        {
            return string.Empty;
        }

        byte[]?[] answers = [Ask(0x30), Ask(0x32), Ask(0x34)];
        return Array.Exists(answers, answer => answer is null || answer[3] == 0x0A)
            ? string.Empty
            : string.Join(' ', Array.ConvertAll(answers, answer => Convert.ToHexString(answer![3..])));
    }

    public byte[]? Ask(int op, params byte[] parameters)
    {
        Client.Radio.Subscribe(PhoneClient.Outbox, true);
        Client.Run(2_000_000);
        Client.Ear.Keeps = true;
        byte[]? answer = Client.AskAgain(op, ++_tag, parameters);
        Client.Ear.Keeps = false;
        Client.Messages.Clear();
        return answer;
    }

    public override string ToString()
    {
        return $"connected {Client.Radio.IsConnected}, MTU {Client.Radio.Mtu}, all written {Client.HasWritten}, "
            + $"unopened {Client.Ear.Unopened}, lost {Client.Ear.Lost}, packets {Packets}, to the mat {Client.Seal?.NextCounter}, "
            + $"from the mat {Client.Seal?.LastCounter}, last write {Client.LastError}";
    }

    public void Dispose()
    {
        Client.Dispose();
    }

    private bool Count(byte[] piece)
    {
        Packets++;
        return true;
    }

    private void Hear(PhoneMessage message)
    {
        if (message.Plain[0] == 0x80)
        {
            Coverage.Note(message.Plain);
            Attacks.Learn(message.Plain);
        }
        else if (message.Plain[0] == 0xC0 && Client.Messages.Count == 0)
        {
            // The first one of a connection is what TryOpen waits for.
            Client.Messages.Add(message);
        }
    }
}
