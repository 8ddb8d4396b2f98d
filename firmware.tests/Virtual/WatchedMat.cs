using System;
using SmartMat.Drivers;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;
using SmartMat.Virtual.Soak;

namespace SmartMat.Tests.Virtual;

/// <summary>A mat with a watch over it, whose motor the test moves.</summary>
public sealed class WatchedMat : IDisposable
{
    private readonly HouseholdScene _scene = new();
    private readonly VirtualMat _mat;

    public WatchedMat()
    {
        _mat = new VirtualMat(_scene, 1);
        Watch = new SoakWatch(_mat, _scene, Verdicts);
    }

    public SoakWatch Watch { get; }

    public Verdicts Verdicts { get; } = new();

    public long NowUs => _mat.Chip.NowUs;

    /// <summary>From a moment on so much lies on it, and stays.</summary>
    public void PutDown(double newtons, long atUs)
    {
        double[] discs = new double[MatLayout.DiscCount];
        Array.Fill(discs, newtons / discs.Length);
        Actor actor = new Actor().Then(new Stance(Footprint.Of(discs), Liveliness.Still, atUs, 1_000));
        Visit visit = new(PresenceNames.Thing, IsAdultLying: false, atUs, atUs + 1_000, Visit.Never, Visit.Never);
        _scene.Add([new Arrival("load", actor, [visit], IsWellPosed: false)], NowUs);
    }

    public void RunTo(long us)
    {
        _mat.RunUntil(us);
    }

    public void RunMotor()
    {
        _mat.Board.PwmDriven(Pins.MotorPwm, 3_000, NowUs);
    }

    public void StopMotor(long atUs)
    {
        _mat.Board.PwmDriven(Pins.MotorPwm, 0, atUs);
    }

    public void Dispose()
    {
        _mat.Dispose();
    }
}
