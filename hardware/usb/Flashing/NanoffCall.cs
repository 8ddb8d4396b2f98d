using System.Globalization;
using System.Linq;

namespace SmartMat.Usb.Flashing;

/// <summary>One call of nanoff 2.5: what it is for, and its exact arguments.</summary>
/// <param name="Purpose">As the owner sees it.</param>
/// <param name="IsLong">It draws a progress bar of its own.</param>
/// <param name="Arguments">Each whole.</param>
public sealed record NanoffCall(string Purpose, bool IsLong, params string[] Arguments)
{
    private static readonly string[] s_noVersionCheck = ["--suppressnanoffversioncheck"];

    /// <summary>The command as a person would type it.</summary>
    public string CommandLine => "nanoff " + string.Join(' ', Arguments.Select(Quoted));

    public static NanoffCall Ports()
    {
        return new NanoffCall("Looking for the board", false, [.. s_noVersionCheck, "--listports"]);
    }

    /// <summary>Puts the chip into its loader, reads, and resets it.</summary>
    public static NanoffCall Chip(string port)
    {
        return new NanoffCall("Reading the chip", false, [.. s_noVersionCheck, "--platform", "esp32", "--serialport", port, "--devicedetails"]);
    }

    public static NanoffCall Clr(string port)
    {
        return new NanoffCall("Asking nanoCLR", false, [.. s_noVersionCheck, "--nanodevice", "--serialport", port, "--devicedetails"]);
    }

    /// <summary>Without its own copy of drive I:, which would be read, erased and written again: it lies outside what is written.</summary>
    public static NanoffCall UpdateClr(string port, bool eraseAll)
    {
        return new NanoffCall(
            eraseAll ? "Erasing everything, then flashing nanoCLR " + Pinned.ClrVersion : "Flashing nanoCLR " + Pinned.ClrVersion,
            true,
            [
                .. s_noVersionCheck, "--target", Pinned.Target, "--serialport", port, "--update",
                "--fwversion", Pinned.ClrVersion, eraseAll ? "--masserase" : "--nobackupconfig",
            ]);
    }

    /// <summary>Always with target and address, and never together with --update, which would ignore the address.</summary>
    public static NanoffCall Deploy(string port, string file)
    {
        return Write("Flashing the application", port, file, Pinned.DeploymentAddress);
    }

    /// <summary>Writes drive I: where the pinned nanoCLR looks for it.</summary>
    public static NanoffCall RestoreFiles(string port, string file)
    {
        return Write("Bringing the mat's files back", port, file, Pinned.FilesAddress);
    }

    /// <param name="port">Serial port.</param>
    /// <param name="plan">JSON: which file goes where on drive I:.</param>
    public static NanoffCall CopyFiles(string port, string plan)
    {
        return new NanoffCall("Handing over the pairing key", false, [.. s_noVersionCheck, "--serialport", port, "--filedeployment", plan]);
    }

    /// <summary>Reads the whole flash into a file.</summary>
    public static NanoffCall Backup(string port, string folder, string file)
    {
        return new NanoffCall(
            "Reading the whole flash (some minutes)",
            true,
            [
                .. s_noVersionCheck, "--platform", "esp32", "--serialport", port, "--devicedetails",
                "--backuppath", folder, "--backupfile", file,
            ]);
    }

    /// <summary>A bare nanoff command prints its version on the error output.</summary>
    public static NanoffCall Version()
    {
        return new NanoffCall("Asking the flasher for its version", false, ["--version"]);
    }

    private static NanoffCall Write(string purpose, string port, string file, int address)
    {
        return new NanoffCall(
            purpose,
            true,
            [
                .. s_noVersionCheck, "--target", Pinned.Target, "--serialport", port, "--deploy",
                "--image", file, "--address", "0x" + address.ToString("X", CultureInfo.InvariantCulture),
            ]);
    }

    private static string Quoted(string argument)
    {
        return argument.Contains(' ') ? '"' + argument + '"' : argument;
    }
}
