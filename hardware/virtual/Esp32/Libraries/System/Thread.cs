using SmartMat.Virtual.Esp32;

namespace System.Threading;

/// <summary>Stand-in for the CLR's threads: cooperative, one at a time, woken on 10 ms boundaries.</summary>
internal sealed class Thread
{
    private readonly ThreadStart _start;

    public Thread(ThreadStart start)
    {
        _start = start;
    }

    public static void Sleep(int millisecondsTimeout)
    {
        VirtualChip.Current.Sleep(millisecondsTimeout);
    }

    public void Start()
    {
        VirtualChip.Current.StartThread(() => _start());
    }
}
