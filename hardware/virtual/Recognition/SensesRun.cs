using System;
using SmartMat.Sensing;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Recognition;

/// <summary>The firmware's senses on a virtual board, tick by tick, with no chip around them: quick.</summary>
public sealed class SensesRun
{
    public const int TickUs = Tuning.TickMs * 1000;

    private const int ScanUs = Tuning.BusyScanMs * 1000;

    /// <summary>A tick with a scan takes two.</summary>
    private const int TicksOfScan = 2;

    private readonly BoardPads _pads;
    private long _nowUs;

    /// <param name="scene">Empty at first, for the mat to learn itself.</param>
    /// <param name="seed">Of the mat, its converter and its noise.</param>
    public SensesRun(IScene scene, uint seed)
    {
        Board = new MatBoard(scene, seed);
        _pads = new BoardPads(Board, seed);
        Senses = new Senses(_pads);
    }

    /// <summary>Raised before each tick, with its time in milliseconds.</summary>
    public event Action<long>? Ticking;

    public MatBoard Board { get; }

    public Senses Senses { get; }

    /// <param name="untilUs">Microseconds since power-on, later than what has been run.</param>
    public void RunUntil(long untilUs)
    {
        for (; _nowUs < untilUs; _nowUs += TickUs)
        {
            Ticking?.Invoke(_nowUs / 1000);
            long sinceScanUs = _nowUs % ScanUs;
            if (sinceScanUs == 0)
            {
                _pads.NowUs = _nowUs;
                Senses.Scan(_nowUs / 1000);
            }
            else if (sinceScanUs >= TicksOfScan * TickUs)
            {
                Senses.Look(_nowUs / 1000);
            }
        }
    }
}
