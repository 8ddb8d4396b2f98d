using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SmartMat.Usb.Images;

/// <summary>The flashable application: assemblies one after the other, each padded to 4 bytes, what is needed before what needs it.</summary>
public sealed class FlashImage
{
    private const int Alignment = 4;

    private FlashImage(IReadOnlyList<PeFile> assemblies, byte[] bytes, string filePath)
    {
        Assemblies = assemblies;
        Bytes = bytes;
        FilePath = filePath;
    }

    /// <summary>At least one; the application is the last.</summary>
    public IReadOnlyList<PeFile> Assemblies { get; }

    public byte[] Bytes { get; }

    /// <summary>Where it lies, whole path; empty if it is in memory only.</summary>
    public string FilePath { get; }

    public PeFile Application => Assemblies[^1];

    /// <summary>Puts the image together from the .pe files of a build.</summary>
    /// <param name="folder">Holds firmware.pe and the .pe of everything it needs.</param>
    /// <exception cref="ProblemException">A file is missing or broken, or the image would not fit.</exception>
    public static FlashImage FromBuild(string folder)
    {
        List<PeFile> ordered = [];
        Add(folder, Pinned.Application, "the application", ordered, []);
        using MemoryStream bytes = new();
        foreach (PeFile assembly in ordered)
        {
            bytes.Write(assembly.Bytes);
            bytes.Write(new byte[Padding(assembly.Bytes.Length)]);
        }

        return Read(bytes.ToArray(), "The image");
    }

    /// <param name="bytes">A whole image; erased flash (0xFF) may follow.</param>
    /// <param name="place">For the message: the file.</param>
    /// <exception cref="ProblemException">It is not an image that the mat can run.</exception>
    public static FlashImage Read(byte[] bytes, string place)
    {
        List<PeFile> assemblies = [];
        int at = 0;
        while (at < bytes.Length && bytes.AsSpan(at).ContainsAnyExcept((byte)0xFF))
        {
            PeFile assembly = PeFile.Read(bytes.AsSpan(at), $"{place}, byte {at}:");
            CheckNeeds(assembly, assemblies, place);
            assemblies.Add(assembly);
            at += assembly.Bytes.Length + Padding(assembly.Bytes.Length);
        }

        if (assemblies.Count == 0 || assemblies[^1].Name != Pinned.Application)
        {
            throw new ProblemException(
                $"{place} does not end with the mat's application ({Pinned.Application}).",
                "Take smartmat-<version>.bin from a release, or build one with the command image.");
        }

        if (at > Pinned.DeploymentSize || at > bytes.Length)
        {
            throw new ProblemException(
                $"{place} has {at} bytes; {Math.Min(Pinned.DeploymentSize, bytes.Length)} are there for it.",
                at > bytes.Length ? "It is cut off: build or download it again." : "Leave something out of the firmware.");
        }

        return new FlashImage(assemblies, bytes[..at], "");
    }

    /// <exception cref="ProblemException">The file cannot be read, or is no image.</exception>
    public static FlashImage FromFile(string path)
    {
        try
        {
            FlashImage image = Read(File.ReadAllBytes(path), Path.GetFileName(path));
            return new FlashImage(image.Assemblies, image.Bytes, Path.GetFullPath(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException($"{path} cannot be read: {e.Message}", "Check the path.");
        }
    }

    /// <summary>What is needed comes first; each once, in the order in which it is named.</summary>
    private static void Add(string folder, string name, string neededBy, List<PeFile> ordered, HashSet<string> seen)
    {
        if (!seen.Add(name))
        {
            return;
        }

        string path = Path.Combine(folder, name + ".pe");
        if (!File.Exists(path))
        {
            throw new ProblemException(
                $"{name}.pe is missing in {folder}; {neededBy} needs it.",
                "Build the firmware again: dotnet build firmware/firmware.csproj -c Release");
        }

        PeFile assembly = PeFile.Read(File.ReadAllBytes(path), Path.GetFileName(path));
        foreach (PeReference reference in assembly.References)
        {
            Add(folder, reference.Name, name, ordered, seen);
        }

        ordered.Add(assembly);
    }

    private static void CheckNeeds(PeFile assembly, List<PeFile> before, string place)
    {
        if (before.Any(other => other.Name == assembly.Name))
        {
            throw new ProblemException($"{place} holds {assembly.Name} twice.", "Build it again.");
        }

        foreach (PeReference need in assembly.References)
        {
            PeFile? found = before.FirstOrDefault(other => other.Name == need.Name);
            if (found is null)
            {
                throw new ProblemException(
                    $"{place}: {assembly.Name} needs {need.Name}, which is not before it.",
                    "Build the image with the command image, which puts them in order.");
            }

            if (found.Version.Major != need.Version.Major || found.Version.Minor != need.Version.Minor)
            {
                throw new ProblemException(
                    $"{place}: {assembly.Name} needs {need.Name} {need.Version.ToString(2)}, but {found.Version.ToString(2)} is there.",
                    "Bring the versions in firmware/firmware.csproj together, then build again.");
            }
        }
    }

    private static int Padding(int length)
    {
        return (Alignment - (length % Alignment)) % Alignment;
    }
}
