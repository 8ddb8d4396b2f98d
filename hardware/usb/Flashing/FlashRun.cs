using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Usb.Boards;
using SmartMat.Usb.Images;
using SmartMat.Usb.Pairing;

namespace SmartMat.Usb.Flashing;

/// <summary>Carries out a plan, step by step. Each step can be cut off; run again, the rest is done.</summary>
public sealed class FlashRun
{
    private readonly Board _board;
    private readonly Backup _backup;
    private readonly FlashImage _image;
    private Clr? _clr;

    /// <param name="board">The mat's board, checked.</param>
    /// <param name="backup">Of this board; may not exist yet.</param>
    /// <param name="image">What it is to run.</param>
    /// <param name="clr">What answers now, or null.</param>
    public FlashRun(Board board, Backup backup, FlashImage image, Clr? clr)
    {
        _board = board;
        _backup = backup;
        _image = image;
        _clr = clr;
    }

    /// <summary>The key that the board was offered, or null.</summary>
    public NewKey? Key { get; private set; }

    /// <summary>False if the board certainly has no key of its own.</summary>
    public bool MayHaveHadKey { get; private set; } = true;

    public async Task Do(IReadOnlyList<FlashStep> steps, CancellationToken stop)
    {
        foreach (FlashStep step in steps)
        {
            await Do(step, stop);
        }

        _backup.Delete();
    }

    private async Task Do(FlashStep step, CancellationToken stop)
    {
        switch (step)
        {
            case FlashStep.Backup:
                await _backup.Read(_board, stop);
                break;
            case FlashStep.EraseAndUpdateClr:
                _backup.Delete();
                MayHaveHadKey = false;
                await UpdateClr(true, stop);
                break;
            case FlashStep.UpdateClr:
                CheckFate();
                await UpdateClr(false, stop);
                break;
            case FlashStep.RestoreFiles:
                await RestoreFiles(stop);
                break;
            case FlashStep.HandOverKey:
                await HandOverKey(stop);
                break;
            case FlashStep.Deploy:
                await Deploy(stop);
                break;
            case FlashStep.Verify:
                _clr = await _board.ExpectClr(stop);
                Verification.CheckRuns(_image, _clr);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }

    /// <summary>Where nothing was read, the layout is known to stay.</summary>
    private void CheckFate()
    {
        FilesFate fate = _backup.Exists ? _backup.Fate() : FilesFate.Stay;
        FlashPlan.CheckFate(fate);
        MayHaveHadKey = fate != FilesFate.None;
    }

    private async Task UpdateClr(bool eraseAll, CancellationToken stop)
    {
        await _board.Do(NanoffCall.UpdateClr(_board.Port, eraseAll), stop);
        _clr = await _board.ExpectClr(stop);
        if (!_clr.IsPinned)
        {
            throw new ProblemException(
                $"The board still runs nanoCLR {_clr.Version} for {_clr.Target}.",
                "Press RESET on it and run the same command again.");
        }
    }

    private async Task RestoreFiles(CancellationToken stop)
    {
        if (_backup.Fate() == FilesFate.Move)
        {
            await _board.Do(NanoffCall.RestoreFiles(_board.Port, _backup.TakeFiles()), stop);
            _clr = await _board.ExpectClr(stop);
        }

        _backup.MarkRestored();
    }

    /// <summary>Before the application is there, which would otherwise make a key of its own. A board that has a key keeps it.</summary>
    private async Task HandOverKey(CancellationToken stop)
    {
        if (_clr?.Application is not null)
        {
            return;
        }

        NewKey key = new();
        await _board.CopyFile(key.File(renews: false), NewKey.MatPath, stop);
        Key = key;
    }

    private async Task Deploy(CancellationToken stop)
    {
        Verification.CheckFits(_image, _clr!);
        await _board.Do(NanoffCall.Deploy(_board.Port, _image.FilePath), stop);
    }
}
