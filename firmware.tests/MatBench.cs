using SmartMat.Hal;
using SmartMat.Keeping;
using SmartMat.Link;
using SmartMat.Tests.Keeping;
using SmartMat.Tests.Link;
using SmartMat.Tests.Sensing;
using SmartMat.Tests.Session;

namespace SmartMat.Tests;

/// <summary>A whole mat on bench parts, tick by tick, with an adult who lies down on it and breathes; nobody is near its radio at first.</summary>
public sealed class MatBench
{
    private const int MostEvents = 512;
    private const int BreathMs = 3_000;

    private readonly int[] _kinds = new int[MostEvents];
    private readonly int[] _values = new int[MostEvents];
    private readonly int[] _details = new int[MostEvents];
    private readonly long[] _timesMs = new long[MostEvents];
    private bool _isLain;
    private int _seen;

    /// <param name="store">What earlier boots have left.</param>
    /// <param name="boots">This boot.</param>
    /// <param name="wokenBy">What began it.</param>
    public MatBench(BlockStore store, Boots boots, WakeCause wokenBy)
    {
        Store = store;
        Board = new BenchBoard { WokenBy = wokenBy };
        Pairing = new Pairing(new BenchCipher(), Radio, store);
        Pairing.MakeNew();
        Mat = new Mat(Pads, Board, Board, Board, store, Records, Radio, Pairing, Board, boots);
    }

    public BenchPads Pads { get; } = new BenchPads();

    public BenchBoard Board { get; }

    public BlockStore Store { get; }

    public BenchRecords Records { get; } = new BenchRecords();

    public BenchRadio Radio { get; } = new BenchRadio { Connection = 0, IsConnected = false };

    public Pairing Pairing { get; }

    public Mat Mat { get; }

    /// <summary>Of the tick to come.</summary>
    public long NowMs { get; private set; }

    /// <summary>A boot after power came, with what earlier ones have left.</summary>
    public static MatBench Booted(BlockStore store)
    {
        MatBench bench = new MatBench(store, BootsOf(store, 1), WakeCause.PowerOn);
        bench.Mat.Begin();
        return bench;
    }

    /// <summary>A first boot, on an empty mat, and calibrated.</summary>
    public static MatBench Ready()
    {
        return Ready(new BlockStore());
    }

    /// <inheritdoc cref="Ready()"/>
    /// <param name="store">With all but a baseline.</param>
    public static MatBench Ready(BlockStore store)
    {
        MatBench bench = Booted(store);
        bench.RunUntil(MatEvent.Calibrated);
        bench.Run(Tuning.EmptyConfirmMs + 1_000);
        return bench;
    }

    /// <summary>Somebody lies on a mat that was empty, and it has begun a session by itself.</summary>
    public static MatBench InSession()
    {
        MatBench bench = Ready();
        bench.LieDown();
        bench.RunUntil(MatEvent.SessionStarted);
        return bench;
    }

    /// <returns>The last of so many boots, each of which but the last crashed.</returns>
    public static Boots BootsOf(BlockStore store, int count)
    {
        return BadBoots.Count(store, count, BootEnd.Crash);
    }

    public void LieDown()
    {
        _isLain = true;
    }

    public void Leave()
    {
        _isLain = false;
        Pads.Leave();
    }

    public void Tick()
    {
        if (_isLain && NowMs % Tuning.BusyScanMs == 0)
        {
            SessionBench.Lie(Pads, BreathMs, NowMs);
        }

        Mat.Tick(NowMs);
        NowMs += Tuning.TickMs;
        for (; _seen < Mat.Events.Next; _seen++)
        {
            Assert.IsTrue(Mat.Events.TryRead(_seen, out MatEvent kind, out int value, out int detail, out long atMs));
            _kinds[_seen] = (int)kind;
            _values[_seen] = value;
            _details[_seen] = detail;
            _timesMs[_seen] = atMs;
        }
    }

    public void Run(int ms)
    {
        for (int passedMs = 0; passedMs < ms; passedMs += Tuning.TickMs)
        {
            Tick();
        }
    }

    /// <summary>Until this is told, a minute at most.</summary>
    public void RunUntil(MatEvent kind)
    {
        int told = Count(kind);
        for (int passedMs = 0; Count(kind) == told; passedMs += Tuning.TickMs)
        {
            Assert.IsTrue(passedMs < 60_000);
            Tick();
        }
    }

    /// <summary>So long, and the tick in which it is let go.</summary>
    public void Hold(int ms)
    {
        Board.IsPressed = true;
        Run(ms);
        Board.IsPressed = false;
        Tick();
    }

    public void Press()
    {
        Hold(100);
    }

    /// <returns>A phone that has been let in.</returns>
    public BenchPhone Connect()
    {
        Radio.Connection = 1;
        Radio.IsConnected = true;
        Tick();
        BenchPhone phone = new BenchPhone(Radio, Pairing);
        phone.SayHello();
        Tick();
        return phone;
    }

    /// <summary>Ticks until the answer is there.</summary>
    /// <param name="phone">One that has been let in.</param>
    /// <param name="request">Op, tag, parameters, in hex.</param>
    /// <returns>The answer, from its result on, in hex.</returns>
    public string Ask(BenchPhone phone, string request)
    {
        phone.Say(request);
        string answer = "";
        for (int tick = 0; answer.Length == 0; tick++)
        {
            Assert.IsTrue(tick < 20);
            Tick();
            for (string told = phone.Hear(); told.Length > 0; told = phone.Hear())
            {
                answer = told.Substring(0, 2) == "80" ? told.Substring(6) : answer;
            }
        }

        return answer;
    }

    /// <returns>How long the motor was driven in so long.</returns>
    public int FeltMs(int ms)
    {
        int feltMs = 0;
        for (int passedMs = 0; passedMs < ms; passedMs += Tuning.TickMs)
        {
            Tick();
            feltMs += Board.DutyPerMille > 0 ? Tuning.TickMs : 0;
        }

        return feltMs;
    }

    /// <returns>How often this was told since boot.</returns>
    public int Count(MatEvent kind)
    {
        int count = 0;
        for (int i = 0; i < _seen; i++)
        {
            count += _kinds[i] == (int)kind ? 1 : 0;
        }

        return count;
    }

    /// <returns>The value of the last of this kind; -1 if there was none.</returns>
    public int ValueOf(MatEvent kind)
    {
        int last = LastOf(kind);
        return last < 0 ? -1 : _values[last];
    }

    /// <inheritdoc cref="ValueOf"/>
    public int DetailOf(MatEvent kind)
    {
        int last = LastOf(kind);
        return last < 0 ? -1 : _details[last];
    }

    /// <returns>When the last of this kind was told; -1 if none was.</returns>
    public long TimeOf(MatEvent kind)
    {
        int last = LastOf(kind);
        return last < 0 ? -1 : _timesMs[last];
    }

    private int LastOf(MatEvent kind)
    {
        int last = _seen - 1;
        while (last >= 0 && _kinds[last] != (int)kind)
        {
            last--;
        }

        return last;
    }
}
