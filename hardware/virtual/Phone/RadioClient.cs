using System;
using System.Threading.Tasks;
using SmartMat.Virtual.Esp32;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Phone;

/// <summary>The other end of a live mat's radio, for whoever cannot wait in virtual time: a browser, BlueZ's clients.</summary>
/// <remarks>Like many phones it does one thing at a time and refuses the second.</remarks>
public sealed class RadioClient : IDisposable
{
    /// <summary>Not an ATT error: the operation before has not been answered.</summary>
    public const int InProgress = 0x1FE;

    /// <summary>Not an ATT error: there is no connection (any more).</summary>
    public const int NotConnected = 0x1FF;

    private const int IntervalUs = 30_000;

    private readonly LiveMat _live;
    private TaskCompletionSource<AttResult>? _answer;
    private AttRequest? _request;
    private bool _isConnected;

    public RadioClient(LiveMat live)
    {
        ArgumentNullException.ThrowIfNull(live);
        _live = live;
        _live.Stepped += Look;
    }

    /// <summary>Raised for each notification, on the mat's thread.</summary>
    public event Action<Guid, byte[]>? Notified;

    /// <summary>Raised on the mat's thread when the connection has ended and not by this side's wish.</summary>
    public event Action? Dropped;

    /// <summary>As agreed at connection.</summary>
    public int Mtu { get; private set; } = Radio.DefaultMtu;

    /// <returns>False if the mat cannot be found: asleep, out of reach, or taken.</returns>
    public async Task<bool> Connect(int mtu)
    {
        bool isConnected = await _live.Do(mat =>
            _isConnected = !_isConnected && _live.IsInReach && _live.HasPower && mat.Chip.Radio.TryConnect(IntervalUs));
        if (isConnected)
        {
            await Ask(radio => radio.ExchangeMtu(mtu));
            Mtu = await _live.Do(mat => mat.Chip.Radio.Mtu);
        }

        return isConnected;
    }

    public Task<AttResult> Read(Guid uuid)
    {
        return Ask(radio => radio.Read(uuid));
    }

    public Task<AttResult> Write(Guid uuid, byte[] value)
    {
        return Ask(radio => radio.Write(uuid, value));
    }

    public Task<AttResult> Subscribe(Guid uuid, bool isOn)
    {
        return Ask(radio => radio.Subscribe(uuid, isOn));
    }

    /// <summary>Ends the connection from this side, if there is one.</summary>
    public Task Disconnect()
    {
        return _live.Do(mat =>
        {
            if (_isConnected)
            {
                _isConnected = false;
                mat.Chip.Radio.Disconnect();
                GiveUp();
            }
        });
    }

    /// <summary>Whether a scan would find it.</summary>
    public Task<bool> IsFound()
    {
        return _live.Do(mat => _live.IsInReach && _live.HasPower && mat.Chip.Radio.IsAdvertising);
    }

    public void Dispose()
    {
        _live.Stepped -= Look;
    }

    private async Task<AttResult> Ask(Func<Radio, AttRequest> ask)
    {
        TaskCompletionSource<AttResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _live.Do(mat =>
        {
            if (!_isConnected || _answer is not null)
            {
                answer.SetResult(new AttResult(_isConnected ? InProgress : NotConnected, []));
                return;
            }

            _answer = answer;
            _request = ask(mat.Chip.Radio);
        });
        await Task.WhenAny(answer.Task, _live.Ended);
        return answer.Task.IsCompleted ? await answer.Task : new AttResult(NotConnected, []);
    }

    /// <summary>What has become of everything since the last step.</summary>
    private void Look(VirtualMat mat)
    {
        Radio radio = mat.Chip.Radio;
        while (_isConnected && radio.TryReceive(out Notification? notification))
        {
            Notified?.Invoke(notification!.Uuid, notification.Value);
        }

        if (_request is AttRequest request && request.IsDone && request.DoneUs <= mat.Chip.NowUs)
        {
            Finish(new AttResult(request.Error, request.Error == 0 ? request.Value : []));
        }

        if (_isConnected && !radio.IsConnected)
        {
            _isConnected = false;
            GiveUp();
            Dropped?.Invoke();
        }
    }

    private void GiveUp()
    {
        Finish(new AttResult(NotConnected, []));
    }

    private void Finish(AttResult result)
    {
        TaskCompletionSource<AttResult>? answer = _answer;
        _answer = null;
        _request = null;
        answer?.SetResult(result);
    }
}
