namespace SmartMat.Virtual.Body;

/// <summary>The wake line: high when a pad of the trunk is pressed, without the chip.</summary>
internal static class WakeLine
{
    /// <summary>Its diodes sit on the left and right zones of the even bands from 2 to 8, as in the schematic.</summary>
    public const int FirstBand = 2;
    public const int LastBand = 8;
    private const int BandStep = 2;

    /// <summary>A touch that pulls it above the chip's 2.475 V through BAT54 and 220 k: 50 k, 20 uS.</summary>
    private const double HighMicrosiemens = 20;

    /// <summary>After so long under something that does not raise it, it is looked at once a second.</summary>
    private const long NewUs = 60_000_000;
    private const long SlowUs = 1_000_000;

    public static bool IsHigh(double[] pads)
    {
        for (int band = FirstBand; band <= LastBand; band += BandStep)
        {
            int first = band * MatLayout.Columns;
            if (pads[first + MatLayout.Left] > HighMicrosiemens || pads[first + MatLayout.Right] > HighMicrosiemens)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When it rises: looked for at every step of the body, but only while something touches the mat.</summary>
    /// <returns>long.MaxValue if it does not until then.</returns>
    public static long NextHighUs(MatBoard board, long fromUs, long untilUs)
    {
        long touchedUs = long.MaxValue;
        for (long atUs = fromUs; atUs <= untilUs;)
        {
            long touchUs = board.Scene.NextTouchUs(atUs);
            if (touchUs > untilUs)
            {
                break;
            }

            touchedUs = touchUs > atUs || touchedUs == long.MaxValue ? touchUs : touchedUs;
            atUs = touchUs;
            if (board.LevelAt(Drivers.Pins.Wake, atUs))
            {
                return atUs;
            }

            if (atUs >= board.Scene.EndUs)
            {
                // The load of the last moment stays.
                break;
            }

            atUs += atUs - touchedUs < NewUs ? MatBoard.StepUs : SlowUs;
        }

        return long.MaxValue;
    }
}
