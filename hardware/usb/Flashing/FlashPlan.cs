using System.Collections.Generic;
using SmartMat.Usb.Boards;

namespace SmartMat.Usb.Flashing;

/// <summary>Decides what is done to a board. Touches nothing.</summary>
public static class FlashPlan
{
    /// <param name="facts">Of the board.</param>
    /// <param name="isFactory">Everything may be erased: asked for and confirmed.</param>
    /// <returns>The steps, in order. RestoreFiles and HandOverKey look again when their turn comes.</returns>
    public static IReadOnlyList<FlashStep> For(FlashFacts facts, bool isFactory)
    {
        if (isFactory)
        {
            return [FlashStep.EraseAndUpdateClr, FlashStep.HandOverKey, FlashStep.Deploy, FlashStep.Verify];
        }

        List<FlashStep> steps = [];
        bool staysClr = facts.Clr is not null && facts.Clr.IsPinned;
        bool knowsFiles = facts.HasBackup || (facts.Clr is not null && facts.Clr.HasKnownLayout);
        if (!staysClr && !knowsFiles)
        {
            steps.Add(FlashStep.Backup);
        }

        if (!staysClr)
        {
            steps.Add(FlashStep.UpdateClr);
        }

        if (facts.HasBackup || steps.Contains(FlashStep.Backup))
        {
            steps.Add(FlashStep.RestoreFiles);
        }

        if (facts.Clr?.Application is null)
        {
            steps.Add(FlashStep.HandOverKey);
        }

        steps.Add(FlashStep.Deploy);
        steps.Add(FlashStep.Verify);
        return steps;
    }

    /// <summary>Looked at before nanoCLR is written, once it is known where the files lie.</summary>
    /// <exception cref="ProblemException">The files would be lost.</exception>
    public static void CheckFate(FilesFate fate)
    {
        if (fate == FilesFate.Lost)
        {
            throw new ProblemException(
                "The board's flash is divided in another way: its files (key, settings, history) cannot be carried over.",
                "Save the history with the phone, then run this with --factory, which erases everything. Nothing was written.");
        }
    }
}
