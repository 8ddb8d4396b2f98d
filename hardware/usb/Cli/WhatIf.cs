using System.Collections.Generic;
using SmartMat.Usb.Flashing;
using SmartMat.Usb.Images;

namespace SmartMat.Usb.Cli;

/// <summary>A plan as the commands that would be run. What is in angle brackets is made on the way.</summary>
public sealed class WhatIf
{
    private readonly Screen _screen;
    private readonly string _port;

    public WhatIf(Screen screen, string port)
    {
        _screen = screen;
        _port = port;
    }

    public void Print(IReadOnlyList<FlashStep> steps, FlashImage image)
    {
        _screen.Say("Nothing was written. These commands would follow:");
        foreach (FlashStep step in steps)
        {
            Print(step, image);
        }
    }

    private void Print(FlashStep step, FlashImage image)
    {
        switch (step)
        {
            case FlashStep.Backup:
                _screen.Command(NanoffCall.Backup(_port, "<folder>", "<file>"));
                break;
            case FlashStep.EraseAndUpdateClr:
                _screen.Command(NanoffCall.UpdateClr(_port, true), "after you have typed ERASE");
                break;
            case FlashStep.UpdateClr:
                _screen.Command(NanoffCall.UpdateClr(_port, false));
                break;
            case FlashStep.RestoreFiles:
                _screen.Command(NanoffCall.RestoreFiles(_port, "<file>"), "only if the flash was divided in another way");
                break;
            case FlashStep.HandOverKey:
                _screen.Command(NanoffCall.CopyFiles(_port, "<file>"), "only if no SmartMat is found on the board");
                break;
            case FlashStep.Deploy:
                _screen.Command(NanoffCall.Deploy(_port, image.FilePath));
                break;
            default:
                _screen.Command(NanoffCall.Clr(_port), "must list what the image holds");
                break;
        }
    }
}
