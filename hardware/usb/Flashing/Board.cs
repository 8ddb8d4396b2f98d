using System;
using System.IO;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Usb.Boards;
using SmartMat.Usb.Cli;

namespace SmartMat.Usb.Flashing;

/// <summary>The board at one port, as far as nanoff can reach it.</summary>
public sealed partial class Board
{
    /// <summary>nanoff itself tries twice, with a pause.</summary>
    private const int ClrTries = 2;

    private readonly Nanoff _nanoff;
    private readonly Screen _screen;
    private readonly TimeSpan _pause;

    /// <param name="port">Serial port.</param>
    /// <param name="nanoff">The flasher.</param>
    /// <param name="screen">Where each step is announced.</param>
    /// <param name="pause">For the board to start, before it is asked once more.</param>
    public Board(string port, Nanoff nanoff, Screen screen, TimeSpan pause)
    {
        Port = port;
        _nanoff = nanoff;
        _screen = screen;
        _pause = pause;
    }

    public string Port { get; }

    /// <summary>Resets the board.</summary>
    /// <exception cref="ProblemException">The chip cannot be reached.</exception>
    public async Task<Chip> ReadChip(CancellationToken stop)
    {
        NanoffResult result = await Do(NanoffCall.Chip(Port), stop);
        return Chip.Parse(result.Output) ?? throw NanoffErrors.Explain(NanoffCall.Chip(Port), result);
    }

    /// <returns>Null if nothing answers: a new board, half an update, or one that sleeps.</returns>
    public async Task<Clr?> ReadClr(CancellationToken stop)
    {
        NanoffCall call = NanoffCall.Clr(Port);
        _screen.Step(call.Purpose);
        for (int attempt = 1; attempt <= ClrTries; attempt++)
        {
            await Task.Delay(_pause, stop);
            NanoffResult result = await _nanoff.Run(call, stop);
            if (Clr.Parse(result.Output) is { } clr)
            {
                return clr;
            }

            if (!result.IsGood && result.Code is < 2000 or > 2003)
            {
                throw NanoffErrors.Explain(call, result);
            }
        }

        return null;
    }

    /// <exception cref="ProblemException">It does not answer, although it has just been written.</exception>
    public async Task<Clr> ExpectClr(CancellationToken stop)
    {
        return await ReadClr(stop) ?? throw new ProblemException(
            "The board does not answer after it was written.",
            "Press RESET on it (or plug the cable in anew) and run the same command again: it goes on where it must.");
    }

    /// <exception cref="ProblemException">The call failed.</exception>
    public async Task<NanoffResult> Do(NanoffCall call, CancellationToken stop)
    {
        _screen.Step(call.Purpose);
        NanoffResult result = await _nanoff.Run(call, stop);
        return result.IsGood ? result : throw NanoffErrors.Explain(call, result);
    }

    /// <summary>Leaves a file on the mat's drive I:. nanoff says "OK" as its exit code even when it could not.</summary>
    /// <exception cref="ProblemException">The file is not there now.</exception>
    public async Task CopyFile(byte[] content, string matPath, CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("smartmat-");
        try
        {
            string source = Path.Combine(folder.FullName, "file");
            string plan = Path.Combine(folder.FullName, "plan.json");
            await File.WriteAllBytesAsync(source, content, stop);
            await File.WriteAllTextAsync(
                plan,
                JsonSerializer.Serialize(new { files = new[] { new { DestinationFilePath = matPath, SourceFilePath = source } } }),
                stop);
            NanoffResult result = await Do(NanoffCall.CopyFiles(Port, plan), stop);
            if (!CopiedLine().IsMatch(result.Output))
            {
                throw new ProblemException(
                    "The pairing key could not be left on the mat's drive.",
                    "The drive may be full, or the cable was pulled. Plug it in anew and run the same command again.");
            }
        }
        catch (IOException e)
        {
            throw new ProblemException($"A temporary file cannot be written: {e.Message}", "Make room on this computer's disk, then run it again.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"^Deploying file .*\.\.\.OK\s*$", RegexOptions.Multiline)]
    private static partial Regex CopiedLine();
}
