using System;
using SmartMat.Drivers;
using SmartMat.Hal;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Recognition;

/// <summary>The pads of a virtual board, read as the firmware's driver does, without a chip around it: quick.</summary>
public sealed class BoardPads : IPads
{
    private const int ConversionUs = 40;

    private static readonly int[] s_selectPins = { Pins.MuxS0, Pins.MuxS1, Pins.MuxS2, Pins.MuxS3 };
    private static readonly int[] s_sensePins = { Pins.SenseA, Pins.SenseB, Pins.SenseC };

    private readonly MatBoard _board;
    private readonly AdcUnit _adc;
    private int _selected;

    /// <param name="board">Whose pads.</param>
    /// <param name="seed">Of the converter's gain, offset and noise.</param>
    public BoardPads(MatBoard board, uint seed)
    {
        ArgumentNullException.ThrowIfNull(board);
        _board = board;
        _adc = new AdcUnit(seed);
        board.PinDriven(Pins.MuxEnN, false, 0);
    }

    /// <summary>Microseconds since power-on; a scan moves it on.</summary>
    public long NowUs { get; set; }

    /// <inheritdoc/>
    public bool TryScan(int referenceChannel, int[] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            ReadColumns(band, counts, band * MatLayout.Columns);
        }

        ReadColumns(referenceChannel, counts, MatLayout.ZoneCount);
        return true;
    }

    private void ReadColumns(int channel, int[] counts, int at)
    {
        for (int line = 0; line < s_selectPins.Length; line++)
        {
            int bit = 1 << line;
            if (((channel ^ _selected) & bit) != 0)
            {
                _board.PinDriven(s_selectPins[line], (channel & bit) != 0, NowUs);
            }
        }

        _selected = channel;
        NowUs += Tuning.SettleUs;
        for (int column = 0; column < MatLayout.Columns; column++)
        {
            counts[at + column] = 0;
            for (int read = 0; read < Tuning.ReadsPerSample; read++)
            {
                counts[at + column] += _adc.Convert(_board.VoltsAt(s_sensePins[column], NowUs));
                NowUs += ConversionUs;
            }
        }
    }
}
