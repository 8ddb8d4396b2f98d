using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>A mat in safe mode: its ticks, its button and its light.</summary>
public sealed class SafeBench
{
    private const int Steps = 20;
    private const int StepMs = 100;

    private readonly SafeTick _tick;

    public SafeBench()
    {
        _tick = new SafeTick(Phone.Mat, Phone.Upkeep.Safe, Board, Board);
    }

    /// <summary>The link of this mat, and a phone.</summary>
    public PhoneBench Phone { get; } = PhoneBench.InSafeMode();

    /// <summary>Button and light.</summary>
    public BenchBoard Board { get; } = new BenchBoard();

    public void Run(int ms)
    {
        for (int passedMs = 0; passedMs < ms; passedMs += Tuning.TickMs)
        {
            _tick.Tick(Phone.NowMs);
            Phone.Bench.Bench.NowMs += Tuning.TickMs;
        }
    }

    public void RunTo(long ms)
    {
        Run((int)(ms - Phone.NowMs));
    }

    /// <summary>The button is held for so long.</summary>
    public void Press(int heldMs)
    {
        Run(Tuning.TickMs);
        Board.IsPressed = true;
        Run(heldMs);
        Board.IsPressed = false;
        Run(Tuning.TickMs);
    }

    /// <summary>Looks at the light for two seconds, from the next full two seconds on.</summary>
    /// <returns>Twenty steps: "#" is on.</returns>
    public string Light()
    {
        RunTo((Phone.NowMs + (Steps * StepMs) - 1) / (Steps * StepMs) * (Steps * StepMs));
        char[] steps = new char[Steps];
        for (int step = 0; step < Steps; step++)
        {
            Run(StepMs);
            steps[step] = Board.IsLit ? '#' : '.';
        }

        return new string(steps);
    }

    /// <returns>What the mat answers in the next tick.</returns>
    public string Ask(string message)
    {
        Phone.Phone.Say(message);
        Run(Tuning.TickMs);
        return Phone.Phone.Hear();
    }
}
