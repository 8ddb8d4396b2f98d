using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Link;
using SmartMat.Usb.Flashing;
using SmartMat.Usb.Images;
using SmartMat.Usb.Pairing;

namespace SmartMat.Usb.Cli;

/// <summary>What the commands that reach a board have in common.</summary>
public sealed class BoardOptions(Surroundings surroundings)
{
    private readonly Surroundings _surroundings = surroundings;
    private readonly Option<string?> _port = new("--port") { Description = "serial port of the board; found by itself if it is the only one" };
    private readonly Option<string> _app = new("--app")
    {
        Description = "address of the phone page, for the QR code",
        DefaultValueFactory = _ => PairingText.PageAddress,
    };

    private readonly Option<string?> _label = new("--label") { Description = "also write the label as a drawing (SVG) to print" };
    private readonly Option<bool> _whatIf = new("--what-if") { Description = "read the board, then print the exact commands that would follow; write nothing" };

    public void AddTo(Command command)
    {
        command.Options.Add(_port);
        command.Options.Add(_app);
        command.Options.Add(_label);
        command.Options.Add(_whatIf);
    }

    public bool IsWhatIf(ParseResult parsed)
    {
        return parsed.GetValue(_whatIf);
    }

    /// <exception cref="ProblemException">The page's address cannot be one.</exception>
    public void CheckPage(ParseResult parsed)
    {
        string page = parsed.GetValue(_app)!;
        bool isAddress = Uri.TryCreate(page, UriKind.Absolute, out Uri? uri) && uri.Fragment.Length == 0
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        if (!isAddress)
        {
            throw new ProblemException($"--app {page} is no address that a phone's browser lets use Bluetooth.", "Give a whole https:// address, without #.");
        }
    }

    /// <exception cref="ProblemException">No flasher, or no board.</exception>
    public async Task<Board> Find(ParseResult parsed, Screen screen, CancellationToken stop)
    {
        screen.Step("Looking for the flasher and the board");
        Nanoff nanoff = await Nanoff.Find(FirmwareBuild.Repository(), stop);
        string? port = parsed.GetValue(_port);
        if (port is null)
        {
            NanoffResult listing = await nanoff.Run(NanoffCall.Ports(), stop);
            port = PortChoice.From(listing.Output);
        }

        screen.Fact("port", port);
        return new Board(port, nanoff, screen, _surroundings.Pause);
    }

    /// <summary>Shows the key once: nobody can read it back.</summary>
    public void Show(ParseResult parsed, NewKey key, Screen screen)
    {
        string link = key.LinkOn(parsed.GetValue(_app)!);
        Label label = new(link, key.Text);
        screen.Show(label, link);
        if (parsed.GetValue(_label) is { } path)
        {
            File.WriteAllText(path, label.Svg());
            screen.Say($"The label is in {path}: print it and delete the file, for who has it has the mat.");
        }

        screen.Say("Scan it with the phone. Put it, printed or written down, inside the pod's lid: it cannot be read back from the mat.");
    }
}
