using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Usb.Images;

namespace SmartMat.Usb.Cli;

/// <summary>`image`: the flashable image from a build, or what is inside one.</summary>
public sealed class ImageCommand
{
    private readonly Option<FileInfo?> _info = new("--info") { Description = "list what is inside this image" };
    private readonly Option<FileInfo?> _output = new("--output") { Description = "where to write it; else beside the build as smartmat-<version>.bin" };
    private readonly Option<DirectoryInfo?> _from = new("--from") { Description = "take the .pe files from this folder instead of building them" };
    private readonly Screen _screen;

    public ImageCommand(Screen screen)
    {
        _screen = screen;
    }

    public Command Build()
    {
        Command command = new("image", "Build the flashable image, or list what is inside one.") { _info, _output, _from };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        if (parsed.GetValue(_info) is { } file)
        {
            Print(FlashImage.FromFile(file.FullName));
            return 0;
        }

        FirmwareBuild build = new(FirmwareBuild.Repository());
        if (parsed.GetValue(_from) is null)
        {
            _screen.Step("Building the firmware");
            await build.Run(stop);
        }

        FlashImage image = build.Pack(parsed.GetValue(_output)?.FullName, parsed.GetValue(_from)?.FullName);
        Print(image);
        _screen.Good($"Written to {image.FilePath}");
        return 0;
    }

    private void Print(FlashImage image)
    {
        int at = 0;
        _screen.Say($"{"at",8} {"bytes",8}  {"native",-10} assembly");
        foreach (PeFile assembly in image.Assemblies)
        {
            string native = assembly.NativeChecksum == 0 ? "-" : "0x" + assembly.NativeChecksum.ToString("X8", CultureInfo.InvariantCulture);
            _screen.Say($"{at,8} {assembly.Bytes.Length,8}  {native,-10} {assembly.Name} {assembly.Version}");
            at += (assembly.Bytes.Length + 3) / 4 * 4;
        }

        int percent = (int)(100L * image.Bytes.Length / Pinned.DeploymentSize);
        _screen.Say($"SmartMat {image.Application.Version.ToString(3)}: {image.Bytes.Length} of {Pinned.DeploymentSize} bytes ({percent} %), for {Pinned.Target} with nanoCLR {Pinned.ClrVersion}");
    }
}
