using System;
using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>The sealed channel: lets in who proves the key, then seals and opens messages. Everything is void with the connection.</summary>
public sealed class Channel
{
    /// <summary>Counter before the message, tag behind it.</summary>
    public const int CounterLength = 4;
    public const int TagLength = 8;
    public const int Overhead = CounterLength + TagLength;

    /// <summary>Longest plain message in either direction, bytes; sealed it has 12 more.</summary>
    public const int LongestMessage = 184;

    private const int Nobody = -1;
    private const byte FromPhone = 0;
    private const byte FromMat = 1;
    private const int NonceLength = 13;
    private const int PiecesPerTick = 4;
    private static readonly byte[] s_noHeader = new byte[0];

    private readonly ILink _link;
    private readonly Doorman _doorman;
    private readonly Ccm _ccm;
    private readonly Window _window = new Window();
    private readonly PieceReader _reader = new PieceReader(LongestMessage + Overhead);
    private readonly PieceReader _helloReader = new PieceReader(Hello.WriteLength);
    private readonly PieceWriter _writer = new PieceWriter(Tuning.LinkPieceMax);
    private readonly byte[] _piece = new byte[Tuning.LinkPieceMax];
    private readonly byte[] _out = new byte[LongestMessage + Overhead];
    private readonly byte[] _nonce = new byte[NonceLength];
    private int _connection = Nobody;
    private long _received;
    private long _nowMs;
    private long _heardMs;
    private long _askedMs;
    private uint _sent;
    private int _dropped;

    public Channel(ILink link, Pairing pairing)
    {
        _link = link;
        _doorman = new Doorman(pairing);
        _ccm = new Ccm(pairing.Cipher, TagLength, LongestMessage);
    }

    /// <summary>The client has proved the key, in this connection.</summary>
    public bool IsOpen => _doorman.IsOpen;

    public int Mtu => _link.Mtu;

    /// <summary>The phone listens.</summary>
    public bool IsHeard => _link.IsSubscribed;

    /// <summary>Messages and pieces that were not what the phone sent, or not in order, in this connection.</summary>
    public int Dropped => _dropped + _reader.Dropped;

    /// <returns>True if the phone has said nothing for so long that it must be asked, once in a while.</returns>
    public bool IsQuiet(long nowMs)
    {
        bool isQuiet = IsOpen && nowMs - _heardMs >= PowerTuning.QuietPhoneMs && nowMs - _askedMs >= PowerTuning.QuietPhoneMs;
        _askedMs = isQuiet ? nowMs : _askedMs;
        return isQuiet;
    }

    /// <returns>True if an open phone was asked and has not been heard since.</returns>
    public bool IsLost(long nowMs)
    {
        return IsOpen && nowMs - _heardMs >= PowerTuning.LostPhoneMs;
    }

    /// <summary>Once a tick, first.</summary>
    /// <returns>True if the connection is another than in the last tick.</returns>
    public bool Update(long nowMs)
    {
        _nowMs = nowMs;
        int connection = _link.Connection;
        if (connection == _connection)
        {
            return false;
        }

        _connection = connection;
        Close();
        return true;
    }

    /// <summary>Nothing that was agreed holds any longer. Who is connected must begin again.</summary>
    public void Close()
    {
        _doorman.Close();
        _window.Reset();
        _reader.Reset();
        _helloReader.Reset();
        _writer.Reset();
        Array.Clear(_out, 0, _out.Length);
        _received = -1;
        _sent = 0;
        _dropped = 0;
        _link.Unlock(Nobody);
        _link.SetHello(_doorman.NextHello(), _connection);
    }

    /// <param name="message">Receives up to <see cref="LongestMessage"/> bytes.</param>
    /// <returns>Length of the next message that is certainly the phone's; 0 if there is none yet.</returns>
    public int Receive(byte[] message)
    {
        for (int count = _link.Receive(_piece, out bool isHello); count > 0; count = _link.Receive(_piece, out isHello))
        {
            int length = isHello ? TakeHello(count) : TakeSealed(count);
            if (length > 0)
            {
                Array.Copy(_reader.Message, CounterLength, message, 0, length);
                return length;
            }
        }

        return 0;
    }

    /// <param name="reserve">Pieces that must stay free for what matters more.</param>
    /// <returns>True if a message of this length would leave now.</returns>
    public bool HasRoom(int count, int reserve)
    {
        return IsOpen && _link.IsSubscribed && _writer.IsDone
            && _window.HasRoom(PieceWriter.PiecesOf(count + Overhead, _link.Mtu) + reserve);
    }

    /// <summary>Seals a message and begins to send it.</summary>
    /// <returns>False if it has no room; it is then not sent.</returns>
    public bool TrySend(byte[] message, int count, int reserve)
    {
        if (!HasRoom(count, reserve))
        {
            return false;
        }

        Array.Copy(message, 0, _out, CounterLength, count);
        Wire.PutU32(_out, 0, _sent);
        SetNonce(FromMat, _out);
        _ccm.Seal(_doorman.KeyFromMat, _nonce, s_noHeader, _out, CounterLength, count);
        _writer.Begin(_out, count + Overhead);
        _window.Note(PieceWriter.PiecesOf(count + Overhead, _link.Mtu), _nowMs);
        _sent++;
        Pump();
        return true;
    }

    /// <summary>Sends pieces of what has begun, a few a tick.</summary>
    public void Pump()
    {
        for (int i = 0; i < PiecesPerTick && !_writer.IsDone; i++)
        {
            int length = _writer.Cut(_link.Mtu);
            if (!_link.TrySend(_writer.Piece, length, _connection))
            {
                return;
            }

            _writer.Accept(length);
        }
    }

    /// <summary>The phone has everything up to this message of the mat.</summary>
    public void Acknowledge(uint counter)
    {
        _window.Acknowledge(counter);
    }

    /// <summary>A message was sealed, and yet senseless.</summary>
    public void NoteSenseless()
    {
        _dropped++;
    }

    private int TakeHello(int count)
    {
        if (_helloReader.Add(_piece, count) != Hello.WriteLength)
        {
            return 0;
        }

        if (_doorman.TryOpen(_helloReader.Message))
        {
            _heardMs = _nowMs;
            _link.Unlock(_connection);
        }

        // Also after a wrong one: a nonce serves a single attempt.
        _link.SetHello(_doorman.NextHello(), _connection);
        return 0;
    }

    private int TakeSealed(int count)
    {
        int sealedLength = _reader.Add(_piece, count);
        int length = sealedLength - Overhead;
        if (!IsOpen || sealedLength == 0)
        {
            return 0;
        }

        uint counter = Wire.GetU32(_reader.Message, 0);
        SetNonce(FromPhone, _reader.Message);
        if (length <= 0 || counter <= _received
            || !_ccm.TryOpen(_doorman.KeyFromPhone, _nonce, s_noHeader, _reader.Message, CounterLength, length))
        {
            _dropped++;
            return 0;
        }

        _received = counter;
        _window.NoteHeard(_nowMs);
        _heardMs = _nowMs;
        return length;
    }

    private void SetNonce(byte direction, byte[] message)
    {
        _nonce[0] = direction;
        Array.Copy(message, 0, _nonce, NonceLength - CounterLength, CounterLength);
    }
}
