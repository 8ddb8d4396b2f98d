using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace SmartMat.Virtual.Run;

/// <summary>A mat that runs by itself, at the pace of real time or another, on a thread of its own.</summary>
/// <remarks>Nobody else touches the mat: whoever wants something of it asks with <see cref="Do"/>.</remarks>
public sealed class LiveMat : IDisposable
{
    /// <summary>A request waits about this long, and no longer, for its turn.</summary>
    private const int StepMs = 4;

    /// <summary>A machine that falls further behind slows the mat down instead of catching up.</summary>
    private const double LongestStepMs = 1000;

    /// <summary>A link is given up when nothing was heard for so long; 4 s is what many phones ask for.</summary>
    private const long SupervisionUs = 4_000_000;

    private readonly VirtualMat _mat;
    private readonly ConcurrentQueue<Action> _asked = new();
    private readonly AutoResetEvent _wake = new(false);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private readonly Stopwatch _watch = new();
    private volatile bool _isOver;
    private double _speed = 1;
    private double _behindUs;
    private long _lostUs = long.MaxValue;

    /// <param name="mat">Belongs to this object from now on.</param>
    public LiveMat(VirtualMat mat)
    {
        _mat = mat;
        _thread = new Thread(Run) { IsBackground = true, Name = "mat" };
    }

    /// <summary>Called after each step, on the mat's thread.</summary>
    public event Action<VirtualMat>? Stepped;

    /// <summary>Ends when this is disposed of; fails with what escaped from the firmware.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Off, time stands still, and the next thing is a boot.</summary>
    public bool HasPower { get; private set; } = true;

    /// <summary>Whether the other end of the radio is near enough.</summary>
    public bool IsInReach { get; private set; } = true;

    /// <summary>A factor of real time, more than 0.</summary>
    public double Speed
    {
        get => Volatile.Read(ref _speed);
        set => Volatile.Write(ref _speed, value);
    }

    public void Start()
    {
        _thread.Start();
    }

    /// <summary>Asks on the mat's thread, between two steps.</summary>
    /// <exception cref="OperationCanceledException">The mat is over.</exception>
    public Task<T> Do<T>(Func<VirtualMat, T> ask)
    {
        TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked.Enqueue(() =>
        {
            try
            {
                answer.SetResult(_isOver ? throw new OperationCanceledException("the mat is over") : ask(_mat));
            }
            catch (Exception e)
            {
                answer.SetException(e);
            }
        });
        _wake.Set();
        if (_ended.Task.IsCompleted)
        {
            Answer();
        }

        return answer.Task;
    }

    public Task Do(Action<VirtualMat> ask)
    {
        return Do(mat =>
        {
            ask(mat);
            return true;
        });
    }

    /// <summary>Pulls the plug, or puts it back.</summary>
    public Task SetPower(bool isOn)
    {
        return Do(mat =>
        {
            if (HasPower && !isOn)
            {
                mat.Chip.CutPower();
            }

            HasPower = isOn;
        });
    }

    /// <summary>Carries the phone away, or back. Away, nothing arrives, and after a while the link is lost.</summary>
    public Task SetReach(bool isInReach)
    {
        return Do(mat =>
        {
            IsInReach = isInReach;
            _lostUs = isInReach ? long.MaxValue : mat.Chip.NowUs + SupervisionUs;
            mat.Chip.Radio.Air.DeafUntilUs = isInReach ? 0 : _lostUs;
        });
    }

    public void Dispose()
    {
        _isOver = true;
        _wake.Set();
        if ((_thread.ThreadState & System.Threading.ThreadState.Unstarted) != 0)
        {
            _mat.Dispose();
        }
        else if (Thread.CurrentThread != _thread)
        {
            _thread.Join();
        }
    }

    private void Run()
    {
        try
        {
            _watch.Start();
            while (!_isOver)
            {
                Answer();
                Step();
                _wake.WaitOne(StepMs);
            }

            _ended.SetResult();
        }
        catch (InvalidOperationException e)
        {
            // A trap of the device libraries, or a fault of the firmware: VirtualMat says which.
            _ended.SetException(e);
        }

        _isOver = true;
        Answer();
        _mat.Dispose();
    }

    private void Answer()
    {
        while (_asked.TryDequeue(out Action? ask))
        {
            ask();
        }
    }

    private void Step()
    {
        double passedMs = Math.Min(_watch.Elapsed.TotalMilliseconds, LongestStepMs);
        _watch.Restart();
        if (HasPower)
        {
            double dueUs = (passedMs * 1000 * Speed) + _behindUs;
            long fromUs = _mat.Chip.NowUs;
            _mat.RunUntil(fromUs + (long)dueUs);
            // A tick may run past the moment, never far.
            _behindUs = Math.Min(0, dueUs - (_mat.Chip.NowUs - fromUs));
        }

        if (_mat.Chip.NowUs >= _lostUs)
        {
            _lostUs = long.MaxValue;
            _mat.Chip.Radio.Disconnect();
        }

        Stepped?.Invoke(_mat);
    }
}
