using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace SmartMat.Usb.Images;

/// <summary>From the sources to the image: firmware.csproj named in full, for another project shares its folder.</summary>
public sealed class FirmwareBuild
{
    private readonly string _repository;

    /// <param name="repository">Root of this checkout.</param>
    public FirmwareBuild(string repository)
    {
        _repository = repository;
    }

    private string Project => Path.Combine(_repository, "firmware", "firmware.csproj");

    private string Output => Path.Combine(_repository, "firmware", "bin", "device", "Release", "netnano1.0");

    /// <summary>The nearest folder above this program that holds the firmware.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "firmware", "firmware.csproj")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new ProblemException("The firmware's sources are not beside this program.", "Run it from a checkout of the project.");
    }

    /// <exception cref="ProblemException">The firmware cannot be built here.</exception>
    public async Task Run(CancellationToken stop)
    {
        ProcessStartInfo start = new("dotnet", ["build", Project, "-c", "Release", "-nologo", "-v", "quiet"])
        {
            RedirectStandardOutput = true,
        };
        using Process build = Process.Start(start)!;
        try
        {
            string output = await build.StandardOutput.ReadToEndAsync(stop);
            await build.WaitForExitAsync(stop);
            if (build.ExitCode != 0)
            {
                throw Explain(output);
            }
        }
        catch (OperationCanceledException)
        {
            build.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Puts together what the build has left, and writes it to a file.</summary>
    /// <param name="path">Where to; null: beside the build, named by its version.</param>
    /// <param name="from">Folder of the .pe files; null: the build's own.</param>
    /// <returns>The image as read back from that file.</returns>
    /// <exception cref="ProblemException">Something is missing, broken, or of another version than the sources.</exception>
    public FlashImage Pack(string? path, string? from)
    {
        FlashImage image = FlashImage.FromBuild(from ?? Output);
        Version expected = Version.Parse(XDocument.Load(Project).Descendants("Version").Single().Value);
        if (image.Application.Version.ToString(3) != expected.ToString(3))
        {
            throw new ProblemException(
                $"firmware.pe is version {image.Application.Version.ToString(3)}, the sources are {expected.ToString(3)}.",
                "Build the firmware again: dotnet build firmware/firmware.csproj -c Release");
        }

        string file = path ?? Path.Combine(from ?? Output, $"smartmat-{expected.ToString(3)}.bin");
        try
        {
            File.WriteAllBytes(file, image.Bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException($"{file} cannot be written: {e.Message}", "Name another file with --output.");
        }

        return FlashImage.FromFile(file);
    }

    private static ProblemException Explain(string output)
    {
        string[] errors = output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct().ToArray();
        if (errors.Any(line => line.Contains(" NU1", StringComparison.Ordinal)))
        {
            return new ProblemException(
                "The firmware cannot be built here: its nanoFramework packages cannot be restored.",
                "Check the network and the package sources; or download smartmat-<version>.bin from the project's releases and run: "
                + "flash --image smartmat-<version>.bin");
        }

        return new ProblemException(
            "The firmware does not build.",
            string.Join(Environment.NewLine, errors.Take(5).Select(line => line.Trim())));
    }
}
