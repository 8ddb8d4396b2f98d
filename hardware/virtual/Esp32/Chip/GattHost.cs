using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Esp32;

/// <summary>The host task: brings what arrives to the firmware, one at a time, and waits 2 s for each answer.</summary>
internal sealed class GattHost
{
    public const long AnswerUs = 2_000_000;

    private readonly VirtualChip _chip;
    private readonly Radio _radio;
    private readonly Queue<AttRequest> _queue = new Queue<AttRequest>();
    private ChipThread? _thread;
    private AttRequest? _open;
    private ushort _nextId = 1;
    private bool _isMutexLost;

    public GattHost(VirtualChip chip, Radio radio)
    {
        _chip = chip;
        _radio = radio;
    }

    /// <summary>Starting the stack is what cures a lost mutex.</summary>
    public void Start()
    {
        _thread ??= _chip.AddParkedThread(Dispatch);
        _isMutexLost = false;
    }

    public void Reset()
    {
        _queue.Clear();
        _open = null;
        _thread = null;
        _isMutexLost = false;
    }

    public void Post(AttRequest request)
    {
        _queue.Enqueue(request);
        _thread!.WakeAt(Math.Max(request.DueUs, _chip.NowUs));
    }

    /// <summary>What is under way never arrives; its sender sees an error.</summary>
    public void DropQueue(bool isConnected)
    {
        int count = _queue.Count;
        for (int i = 0; i < count; i++)
        {
            AttRequest one = _queue.Dequeue();
            if (one.DueUs <= _chip.NowUs && isConnected)
            {
                _queue.Enqueue(one);
            }
            else
            {
                one.Complete(Radio.UnlikelyError, _chip.NowUs);
            }
        }
    }

    /// <summary>An answer of the firmware. A second or late one keeps the native mutex for ever.</summary>
    public void Answer(ushort id, int error, byte[]? value)
    {
        if (_open is AttRequest open && open.Id == id)
        {
            open.Value = value ?? open.Value;
            Finish(open, error);
            return;
        }

        _radio.Trap("a GATT request was answered twice or late");
        _isMutexLost = true;
    }

    public byte[] ValueOf(ushort id)
    {
        return _open is AttRequest open && open.Id == id ? (byte[])open.Value.Clone() : AttRequest.Nothing;
    }

    private void Dispatch()
    {
        while (true)
        {
            if (_open is AttRequest open)
            {
                _chip.SleepUntil(open.DeadlineUs);
                Expire(open);
            }
            else if (_queue.TryPeek(out AttRequest? next) && next.DueUs <= _chip.NowUs)
            {
                Handle(_queue.Dequeue());
            }
            else
            {
                _chip.SleepUntil(next?.DueUs ?? ChipThread.Never);
            }
        }
    }

    private void Expire(AttRequest open)
    {
        if (_open == open && _chip.NowUs >= open.DeadlineUs)
        {
            _radio.Trap("a GATT request was not answered within 2 s");
            Finish(open, Radio.UnlikelyError);
        }
    }

    private void Handle(AttRequest request)
    {
        _chip.Enter(CallKind.GattEvent);
        _chip.Allocate(2 * ObjectSize.OfObject(5));
        switch (request.Kind)
        {
            case AttKind.Connected:
            case AttKind.Disconnected:
                _radio.Server.Session.OnStatus(request.Kind == AttKind.Connected);
                break;
            case AttKind.MtuExchanged:
                _radio.Mtu = Math.Max(Radio.DefaultMtu, BitConverter.ToInt32(request.Value));
                _radio.Server.Session.OnMtu((ushort)_radio.Mtu);
                break;
            case AttKind.Subscribed:
            case AttKind.Unsubscribed:
                request.Characteristic!.OnSubscribed(request.Kind == AttKind.Subscribed, _radio.Handle);
                break;
            default:
                HandToFirmware(request);
                return;
        }

        request.Complete(0, _radio.Air.NextEventUs(_chip.NowUs));
    }

    private void HandToFirmware(AttRequest request)
    {
        if (_isMutexLost)
        {
            request.Complete(Radio.UnlikelyError, _chip.NowUs + 1_000_000);
            return;
        }

        request.Id = _nextId++;
        request.DeadlineUs = _chip.NowUs + AnswerUs;
        _open = request;
        request.Characteristic!.OnRequest(request);
    }

    private void Finish(AttRequest request, int error)
    {
        _open = null;
        request.Complete(error, _radio.Air.NextEventUs(_chip.NowUs));
        _thread?.WakeAt(_chip.NowUs);
    }
}
