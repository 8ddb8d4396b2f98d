using SmartMat.Sensing;

namespace SmartMat.Tests.Sensing;

/// <summary>A breath that is looked at when a test says so, and beside it the two patterns' waves that each look goes by.</summary>
public sealed class BenchLook
{
    /// <summary>More steps than a look has.</summary>
    private const int ManySteps = 250;

    private readonly BenchBreath _bench = new BenchBreath();
    private readonly BreathWindow _window = new BreathWindow();
    private uint _chance = 2_463_534_242;
    private int _sample;

    public BenchLook()
    {
        First = new Periodicity(_window);
        Second = new Periodicity(_window);
    }

    public Breath Breath { get; } = new Breath();

    public Periodicity First { get; }

    public Periodicity Second { get; }

    /// <summary>Of the waves in the first pattern and in the second, in sixteenths of a sample.</summary>
    public int FirstX16 { get; set; } = 16 * 16;

    public int SecondX16 { get; set; } = 16 * 16;

    /// <summary>How far they go to each side; 0: none.</summary>
    public int FirstSwing { get; set; }

    public int SecondSwing { get; set; }

    /// <summary>What chance adds to each pattern, at most.</summary>
    public int Noise { get; set; }

    /// <summary>Whoever lay there has gone, and somebody else lies down.</summary>
    public void Reset()
    {
        Breath.Reset(_bench.NowMs);
        _window.Reset(_bench.NowMs);
    }

    public void Play(int samples)
    {
        for (int i = 0; i < samples; i++)
        {
            int first = BenchBreath.Wave(_sample, FirstX16, FirstSwing) + Session.Hostile.Next(ref _chance, Noise + 1);
            int second = BenchBreath.Wave(_sample, SecondX16, SecondSwing) + Session.Hostile.Next(ref _chance, Noise + 1);
            _bench.Fill(_window, first, second);
            Breath.Take(_bench.Shape, _bench.NowMs);
            _sample++;
        }
    }

    /// <summary>As many ticks as a look takes; if none is due, nothing happens.</summary>
    public void Look()
    {
        for (int step = 0; step < ManySteps; step++)
        {
            Breath.Step(_bench.NowMs);
        }
    }

    /// <summary>The same, and the patterns' waves as of now.</summary>
    public void LookAtBoth()
    {
        Look();
        Finish(First, 0);
        Finish(Second, 1);
    }

    private static void Finish(Periodicity periodicity, int pattern)
    {
        periodicity.Begin(pattern);
        while (!periodicity.Step())
        {
        }
    }
}
