using SmartMat.Virtual.Esp32;

namespace System;

internal static class Console
{
    public static void WriteLine(string value)
    {
        VirtualChip chip = VirtualChip.Current;
        chip.Enter(CallKind.ConsoleLine);
        chip.Board.ConsoleLine(value, chip.NowUs);
    }
}
