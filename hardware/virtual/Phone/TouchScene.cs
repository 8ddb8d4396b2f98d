using System;
using System.Collections.Generic;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Phone;

/// <summary>A hand that presses one zone again and again, at moments that the seed draws.</summary>
public sealed class TouchScene : IScene
{
    private const long FirstUs = 20_000_000;
    private const long EveryUs = 1_500_000;
    private const long HeldUs = 700_000;
    private const double Newtons = 8;

    private readonly long[] _touchesUs;

    public TouchScene(int touches, uint seed)
    {
        Xorshift dice = new(seed);
        _touchesUs = new long[touches];
        for (int i = 0; i < touches; i++)
        {
            _touchesUs[i] = FirstUs + (i * EveryUs) + (long)(dice.NextUnit() * 200_000);
        }
    }

    /// <summary>The zone that is touched: in the middle of the mat.</summary>
    public static int Zone => (5 * MatLayout.Columns) + MatLayout.Spine;

    public IReadOnlyList<long> TouchesUs => _touchesUs;

    public string Name => "touches";

    public long EndUs => FirstUs + (_touchesUs.Length * EveryUs);

    public IReadOnlyList<Visit> Visits => Array.Empty<Visit>();

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        ArgumentNullException.ThrowIfNull(newtons);
        Array.Clear(newtons);
        long index = Math.Clamp((nowUs - FirstUs) / EveryUs, 0, _touchesUs.Length - 1);
        long sinceUs = nowUs - _touchesUs[index];
        if (sinceUs < 0 || sinceUs >= HeldUs)
        {
            return;
        }

        for (int disc = 0; disc < MatLayout.DiscCount; disc++)
        {
            bool isOfZone = MatLayout.ZoneOfDisc(disc / MatLayout.DiscColumns, disc % MatLayout.DiscColumns) == Zone;
            newtons[disc] = isOfZone ? Newtons : 0;
        }
    }
}
