using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Phone;

/// <summary>A phone beside the virtual mat: connects, proves the key, asks and listens, in virtual time.</summary>
public sealed class PhoneClient : IDisposable
{
    public static readonly Guid Feature = new("db840002-b96e-474c-8256-d5461608fb73");
    public static readonly Guid Hello = new("db840003-b96e-474c-8256-d5461608fb73");
    public static readonly Guid Inbox = new("db840004-b96e-474c-8256-d5461608fb73");
    public static readonly Guid Outbox = new("db840005-b96e-474c-8256-d5461608fb73");

    private const long StepUs = 5_000;

    /// <summary>ATT: the mat has no room for a write just now.</summary>
    private const int Full = 0x11;

    private const long PatienceUs = 6_000_000;

    private readonly VirtualMat _mat;
    private readonly Xorshift _random;
    private readonly PhoneEar _ear = new();
    private readonly Queue<byte[]> _writes = new();
    private PhonePieces _pieces = new();
    private AttRequest? _writing;
    private byte[] _piece = [];
    private byte _tag;

    public PhoneClient(VirtualMat mat, byte[] key, uint seed = 1)
    {
        _mat = mat;
        Key = key;
        _random = new Xorshift(seed);
    }

    public byte[] Key { get; set; }

    public Radio Radio => _mat.Chip.Radio;

    /// <summary>Null until the mat's first message has proved that it has the key.</summary>
    public PhoneSeal? Seal { get; private set; }

    /// <summary>Everything opened in this connection, oldest first.</summary>
    public List<PhoneMessage> Messages => _ear.Messages;

    public PhoneEar Ear => _ear;

    /// <summary>Off, it never says what it has got.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>From nothing to the mat's first message.</summary>
    /// <param name="mtu">23 asks for nothing.</param>
    /// <returns>False if it did not come.</returns>
    public bool TryOpen(int mtu, int intervalUs = 30_000)
    {
        if (!TryConnect(mtu, intervalUs))
        {
            return false;
        }

        Await(Radio.Subscribe(Outbox, true));
        byte[] feature = Await(Radio.Read(Feature)).Value;
        AttRequest hello = Await(Radio.Read(Hello));
        if (hello.Error != 0)
        {
            return false;
        }

        byte[] nonce = new byte[PhoneSeal.NonceLength];
        _random.Fill(nonce);
        byte[] matNonce = hello.Value[4..];
        PhoneSeal seal = PhoneSeal.Open(Key, feature, matNonce, nonce);
        Seal = seal;
        WriteHello([.. nonce, .. PhoneSeal.Proof(Key, feature, matNonce, nonce)]);
        // The next message may be here as well by now: what counts is the first.
        bool isOpen = RunUntil(() => Messages.Count > 0, 2_000_000) && seal.FirstCounter == 0;
        Seal = isOpen ? seal : null;
        return isOpen;
    }

    public void WriteHello(byte[] written)
    {
        foreach (byte[] piece in new PhonePieces().Cut(written, Radio.Mtu))
        {
            Await(Radio.Write(Hello, piece));
        }
    }

    public bool TryConnect(int mtu, int intervalUs)
    {
        Forget();
        if (!Radio.TryConnect(intervalUs))
        {
            return false;
        }

        Run(2 * intervalUs);
        if (mtu > 23)
        {
            Await(Radio.ExchangeMtu(mtu));
        }

        return true;
    }

    public void Disconnect()
    {
        Radio.Disconnect();
        Forget();
        Run(50_000);
    }

    /// <returns>The answer, or null if none came in time.</returns>
    public byte[]? Ask(int op, params byte[] parameters)
    {
        return AskAgain(op, ++_tag, parameters);
    }

    /// <summary>With a tag of the caller's choice.</summary>
    public byte[]? AskAgain(int op, byte tag, params byte[] parameters)
    {
        int from = Messages.Count;
        Send([(byte)op, tag, .. parameters]);
        byte[]? answer = null;
        RunUntil(() => (answer = FindAnswer(from, op, tag)) is not null, PatienceUs);
        return answer;
    }

    /// <summary>Seals and queues a message; it leaves while the mat runs.</summary>
    public void Send(params byte[] plain)
    {
        SendRaw(Seal!.Seal(plain));
    }

    public void SendRaw(byte[] message)
    {
        foreach (byte[] piece in _pieces.Cut(message, Radio.Mtu))
        {
            _writes.Enqueue(piece);
        }

        Write();
    }

    public void Acknowledge()
    {
        byte[] counter = BitConverter.GetBytes(Seal!.LastCounter);
        _ear.NoteAcknowledged(_mat.Chip.NowUs);
        Send([0x12, .. counter]);
    }

    /// <summary>What the mat's stack said to the newest write; -1 if it has said nothing yet.</summary>
    public int LastError => _writing is null ? 0 : _writing.IsDone ? _writing.Error : -1;

    /// <summary>Everything queued has been written and answered.</summary>
    public bool HasWritten => _writes.Count == 0 && _writing is null;

    public void DropWrites()
    {
        _writes.Clear();
        _writing = null;
    }

    public void Run(long us)
    {
        long untilUs = _mat.Chip.NowUs + us;
        RunUntil(() => _mat.Chip.NowUs >= untilUs, us + StepUs);
    }

    /// <returns>False if it did not become so in time.</returns>
    public bool RunUntil(Func<bool> isSo, long patienceUs)
    {
        ArgumentNullException.ThrowIfNull(isSo);
        bool hasBecomeSo = isSo();
        _mat.RunUntil(_mat.Chip.NowUs + (hasBecomeSo ? 0 : patienceUs), StepUs, Look);
        return hasBecomeSo || Look();

        bool Look()
        {
            Live();
            return hasBecomeSo = isSo();
        }
    }

    public AttRequest Await(AttRequest request)
    {
        RunUntil(() => request.IsDone && request.DoneUs <= _mat.Chip.NowUs, PatienceUs);
        return request;
    }

    public void Dispose()
    {
        Seal?.Dispose();
    }

    /// <summary>What a phone does by itself: hears, acknowledges, writes on.</summary>
    private void Live()
    {
        _ear.Listen(Radio, Seal, _mat.Chip.NowUs);
        if (Acknowledges && Seal is not null && _ear.IsAcknowledgementDue(_mat.Chip.NowUs))
        {
            Acknowledge();
        }

        Write();
    }

    private void Forget()
    {
        Seal?.Dispose();
        Seal = null;
        _pieces = new PhonePieces();
        _writes.Clear();
        _writing = null;
        _ear.Forget();
    }

    private byte[]? FindAnswer(int from, int op, byte tag)
    {
        return Messages.Skip(from).Select(message => message.Plain)
            .FirstOrDefault(plain => plain[0] == 0x80 && plain[1] == op && plain[2] == tag);
    }

    /// <summary>One write at a time, as a phone's stack does it.</summary>
    private void Write()
    {
        if (_writing is not null && (!_writing.IsDone || _writing.DoneUs > _mat.Chip.NowUs))
        {
            return;
        }

        if (_writing?.Error == Full)
        {
            _writing = Radio.Write(Inbox, _piece);
        }
        else if (_writes.TryDequeue(out byte[]? piece))
        {
            _piece = piece;
            _writing = Radio.Write(Inbox, piece);
        }
        else
        {
            _writing = null;
        }
    }
}
