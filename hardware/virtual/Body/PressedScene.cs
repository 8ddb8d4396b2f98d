using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>A case of 9 kg stands on the upper left of the mat from a moment to another; then comes another scene.</summary>
public sealed class PressedScene : IScene
{
    private const double Newtons = 3;
    private const int FirstRow = 4;
    private const int LastRow = 9;
    private const int Columns = 5;

    private readonly long _fromUs;
    private readonly long _untilUs;
    private readonly IScene _then;

    public PressedScene(long fromUs, long untilUs, IScene then)
    {
        ArgumentNullException.ThrowIfNull(then);
        _fromUs = fromUs;
        _untilUs = untilUs;
        _then = then;
    }

    public string Name => "pressed";

    public long EndUs => Math.Max(_untilUs, _then.EndUs);

    public IReadOnlyList<Visit> Visits => _then.Visits;

    public long NextTouchUs(long fromUs)
    {
        return fromUs < _untilUs ? Math.Max(fromUs, _fromUs) : _then.NextTouchUs(fromUs);
    }

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        if (nowUs >= _untilUs)
        {
            _then.NewtonsAt(nowUs, newtons);
        }
        else
        {
            Array.Clear(newtons);
            for (int row = FirstRow; row <= LastRow && nowUs >= _fromUs; row++)
            {
                Array.Fill(newtons, Newtons, row * MatLayout.DiscColumns, Columns);
            }
        }
    }
}
