using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Usb.Boards;
using SmartMat.Usb.Flashing;
using SmartMat.Usb.Pairing;

namespace SmartMat.Usb.Cli;

/// <summary>`key`: a new pairing key, and its label. Every phone is forgotten.</summary>
public sealed class KeyCommand
{
    private readonly BoardOptions _options;
    private readonly Screen _screen;

    public KeyCommand(Screen screen, Surroundings surroundings)
    {
        _options = new BoardOptions(surroundings);
        _screen = screen;
    }

    public Command Build()
    {
        Command command = new(
            "key",
            "Give the mat a new pairing key and print its label. Every phone is forgotten; settings and history stay. A key cannot be read back from the mat.");
        _options.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        _options.CheckPage(parsed);
        Board board = await _options.Find(parsed, _screen, stop);
        Clr? clr = await board.ReadClr(stop);
        if (clr?.Application is null)
        {
            throw new ProblemException(
                clr is null ? "The board does not answer." : "The board does not run SmartMat.",
                "Flash it first: flash. A sleeping mat wakes at a press of its button.");
        }

        _screen.Fact("application", $"SmartMat {clr.Application.ToString(3)}");
        if (_options.IsWhatIf(parsed))
        {
            _screen.Say("Nothing was written. These commands would follow:");
            _screen.Command(NanoffCall.CopyFiles(board.Port, "<file>"));
            _screen.Command(NanoffCall.Chip(board.Port), "restarts the mat, which then takes the key");
            return 0;
        }

        NewKey key = new();
        await board.CopyFile(key.File(renews: true), NewKey.MatPath, stop);
        _options.Show(parsed, key, _screen);
        await Restart(board, stop);
        _screen.Good("The mat has a new key. The old label is void, and every phone must scan the new one.");
        return 0;
    }

    /// <summary>The mat looks for a key as it starts.</summary>
    private static async Task Restart(Board board, CancellationToken stop)
    {
        try
        {
            await board.ReadChip(stop);
        }
        catch (ProblemException)
        {
            throw new ProblemException(
                "The mat could not be restarted; it takes the new key at its next start.",
                "Unplug it and plug it in again. The label above is right.");
        }
    }
}
