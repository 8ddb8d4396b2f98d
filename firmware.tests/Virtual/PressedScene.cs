using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual;

/// <summary>Something heavy lies all over the mat until a moment; then comes another scene.</summary>
internal sealed class PressedScene(long pressedUntilUs, IScene then) : IScene
{
    private const long PutDownUs = 20_000_000;
    private const double Newtons = 3;

    public string Name => "pressed";

    public long EndUs => then.EndUs;

    public IReadOnlyList<Visit> Visits => then.Visits;

    public long NextTouchUs(long fromUs)
    {
        return fromUs < pressedUntilUs ? Math.Max(fromUs, PutDownUs) : then.NextTouchUs(fromUs);
    }

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        if (nowUs >= pressedUntilUs)
        {
            then.NewtonsAt(nowUs, newtons);
        }
        else
        {
            Array.Fill(newtons, nowUs >= PutDownUs ? Newtons : 0);
        }
    }
}
