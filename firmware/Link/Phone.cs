using SmartMat.Hal;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>The phone's side of the tick: takes one command at its top, tells at its end what has come of it.</summary>
public sealed class Phone
{
    private const int MessagesPerTick = 4;

    private readonly Channel _channel;
    private readonly Pairing _pairing;
    private readonly Book _book;
    private readonly Desks _desks;
    private readonly AnswerCache _cache = new AnswerCache();
    private readonly RateLimit _rate = new RateLimit();
    private readonly Request _request = new Request();
    private readonly Answer _answer = new Answer();
    private int _slot = -1;
    private int _lateSlot = -1;
    private bool _wasOpen;
    private bool _mustGreet;
    private OwnerWish _wish;

    public Phone(MatParts parts, ILink link, Pairing pairing, IRecords records, IStore store, IPower power)
    {
        _pairing = pairing;
        _channel = new Channel(link, pairing);
        Care = new LinkCare(link, _channel, parts);
        _book = new Book(parts.Settings, parts.Coach, store, parts.Events);
        _desks = new Desks(parts, _channel, records, store, _book, new WallClock(power, store), Care.Radio);
    }

    public KeyDisplay Display { get; } = new KeyDisplay();

    public LinkCare Care { get; }

    public bool WantsFrames => _desks.Live.Hz > 0;

    public void Begin()
    {
        _book.Begin(_desks.Clock.UptimeS, _desks.Clock.IsSet);
    }

    /// <summary>The button was pressed by somebody who is there.</summary>
    public void NotePress(bool isPress, long nowMs)
    {
        if (isPress)
        {
            _desks.Forgetting.NotePress(nowMs);
            Display.Show(nowMs);
        }
    }

    /// <summary>Done as soon as the motor rests.</summary>
    public void Obey(OwnerWish wish)
    {
        _wish = wish != OwnerWish.None ? wish : _wish;
    }

    /// <summary>Top of the tick.</summary>
    /// <returns>What the phone asks for.</returns>
    public Command Take(long nowMs)
    {
        bool isAnother = _channel.Update(nowMs);
        if (Care.Update(nowMs) || isAnother)
        {
            Close();
        }

        for (int i = 0; i < MessagesPerTick; i++)
        {
            _request.Count = _channel.Receive(_request.Bytes);
            if (_request.Count == 0)
            {
                break;
            }

            TakeMessage(nowMs);
        }

        return _desks.Session.Take();
    }

    /// <summary>End of the tick.</summary>
    /// <param name="hasFrame">The pads were scanned in it.</param>
    /// <param name="mayWrite">Nothing that is felt begins or ends soon: flash may be written, once.</param>
    /// <param name="motorRests">No session and no pattern.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Tell(bool hasFrame, bool mayWrite, bool motorRests, long nowMs)
    {
        Care.IsQuiet = motorRests;
        Result result = _desks.Session.Conclude();
        if (result != Result.Pending)
        {
            Finish(result);
        }

        if (_desks.Events.Watch())
        {
            _desks.History.NoteAlert();
        }

        _desks.Coach.Update(nowMs);
        _desks.History.Update(hasFrame, nowMs);
        _desks.Health.Update(nowMs);
        Care.MayWrite = mayWrite && !_desks.Save(nowMs) && !WantsFrames;
        if (motorRests) { Grant(nowMs); }
        if (_channel.IsOpen)
        {
            Send(hasFrame, nowMs);
        }
    }

    private void Close()
    {
        _desks.Close();
        _cache.Clear();
        _answer.Clear();
        _wasOpen = false;
    }

    private void Grant(long nowMs)
    {
        if (_wish == OwnerWish.None)
        {
            return;
        }

        if (_wish == OwnerWish.EraseAll)
        {
            _desks.Forgetting.Forget();
        }

        _wish = OwnerWish.None;
        _pairing.MakeNew();
        _channel.Close();
        Close();
        Display.Show(nowMs);
    }

    private void TakeMessage(long nowMs)
    {
        bool isAcknowledgement = _request.Op == Op.Acknowledge || _request.Op == Op.AcknowledgeRecord;
        if (_request.Op == Op.Acknowledge && _request.Count == 5)
        {
            _channel.Acknowledge(Wire.GetU32(_request.Bytes, 1));
        }
        else if (_request.Op == Op.AcknowledgeRecord && _request.Count == 3)
        {
            _desks.Records.Acknowledge(Wire.GetU16(_request.Bytes, 1));
        }
        else if (isAcknowledgement || _request.Count < 2 || _answer.Count > 0)
        {
            // One request at a time. To wait with reading would lock out the acknowledgement that the answer waits for.
            _channel.NoteSenseless();
        }
        else
        {
            TakeRequest(nowMs);
        }
    }

    private void TakeRequest(long nowMs)
    {
        int known = _cache.Find(_request);
        if (known >= 0)
        {
            // What is still being done is answered when it is done.
            _cache.TryLoad(known, _answer);
            return;
        }

        _answer.Begin(_request);
        if (!_rate.TryTake(nowMs))
        {
            _answer.Finish(Result.RateLimited);
            return;
        }

        _slot = _request.Count <= Request.Longest ? _cache.Keep(_request) : -1;
        Result result = _desks.Serve(_request, _answer, nowMs);
        if (result != Result.Pending)
        {
            Finish(result);
        }
        else if (_request.Op == Op.Records)
        {
            _lateSlot = _slot;
            _answer.Clear();
        }
    }

    private void Finish(Result result)
    {
        _answer.Finish(result);
        if (_slot >= 0)
        {
            _cache.KeepAnswer(_slot, _answer);
        }
    }

    /// <summary>What matters most first; all that has no room now waits, save live frames.</summary>
    private void Send(bool hasFrame, long nowMs)
    {
        if (!_wasOpen)
        {
            _wasOpen = true;
            _mustGreet = true;
            _desks.Events.Begin();
        }

        _channel.Pump();
        if (_mustGreet || _channel.IsQuiet(nowMs))
        {
            // The mat's first message proves that it has the key too.
            _mustGreet = !_desks.Status.TryTell(nowMs);
            return;
        }

        // Who does not listen gets no answer, and must not block who will.
        bool isGone = _answer.IsFinished && !_channel.IsHeard;
        if (isGone || (_answer.IsFinished && _channel.TrySend(_answer.Bytes, _answer.Count, 0)))
        {
            _answer.Clear();
        }

        SendLate();
        _desks.Events.Update(_channel, nowMs);
        _desks.Records.Update(_channel, nowMs);
        _desks.Live.Update(hasFrame, nowMs);
    }

    private void SendLate()
    {
        Answer late = _desks.Records.Late;
        if (!late.IsFinished || !_channel.HasRoom(late.Count, 0))
        {
            return;
        }

        _cache.KeepAnswer(_lateSlot, late);
        _channel.TrySend(late.Bytes, late.Count, 0);
        _desks.Records.Stop();
    }
}
