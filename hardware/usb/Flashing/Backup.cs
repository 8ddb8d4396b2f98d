using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Usb.Boards;

namespace SmartMat.Usb.Flashing;

/// <summary>A board's whole flash in a file, kept until an update has ended well. It holds the pairing key.</summary>
public sealed class Backup
{
    private const int BlockLength = 4096;

    private readonly string _folder;
    private readonly Chip _chip;

    /// <param name="folder">Of this account alone.</param>
    /// <param name="chip">The board.</param>
    public Backup(string folder, Chip chip)
    {
        _folder = folder;
        _chip = chip;
    }

    /// <summary>Complete and verified; while it is read it has another name.</summary>
    public string FilePath => Path.Combine(_folder, $"board-{_chip.Address}.bin");

    public bool Exists => File.Exists(FilePath);

    /// <summary>Reads the flash; where its files must move, reads it twice and compares.</summary>
    /// <exception cref="ProblemException">It cannot be read, or not twice alike.</exception>
    public async Task Read(Board board, CancellationToken stop)
    {
        byte[] flash = await ReadOnce(board, "once", stop);
        if (FlashLayout.Read(flash).FateWith(_chip.FlashMb) == FilesFate.Move
            && !(await ReadOnce(board, "twice", stop)).AsSpan().SequenceEqual(flash))
        {
            throw new ProblemException("The board's flash was read twice and differs.", "Use another cable, then run the same command again. The board was only read.");
        }

        File.Move(Part("once"), FilePath, overwrite: true);
        File.Delete(Part("twice"));
    }

    /// <summary>What becomes of the board's files, as the backup shows.</summary>
    public FilesFate Fate()
    {
        return FlashLayout.Read(File.ReadAllBytes(FilePath)).FateWith(_chip.FlashMb);
    }

    /// <summary>Drive I: alone, ready to be written elsewhere.</summary>
    /// <remarks>Blocks that were never written are filled with noise: nanoff compresses, and gives each 16 KB of compressed data 10 s;
    /// megabytes of erased flash in one such piece would take longer. The file system erases a block before it uses it.</remarks>
    /// <returns>Path of the file.</returns>
    public string TakeFiles()
    {
        byte[] flash = File.ReadAllBytes(FilePath);
        FlashLayout layout = FlashLayout.Read(flash);
        byte[] files = flash.AsSpan(layout.FilesAddress, layout.FilesSize).ToArray();
        Random noise = new(1);
        for (int at = 0; at < files.Length; at += BlockLength)
        {
            Span<byte> block = files.AsSpan(at, BlockLength);
            if (!block.ContainsAnyExcept((byte)0xFF))
            {
                noise.NextBytes(block);
            }
        }

        File.WriteAllBytes(Part("files"), files);
        return Part("files");
    }

    /// <summary>Kept, but not to be restored once more.</summary>
    public void MarkRestored()
    {
        File.Move(FilePath, Part("restored"), overwrite: true);
    }

    /// <summary>The update has ended well.</summary>
    public void Delete()
    {
        string[] parts = [FilePath, Part("once"), Part("twice"), Part("files"), Part("restored")];
        foreach (string path in parts.Where(File.Exists))
        {
            File.Delete(path);
        }
    }

    private async Task<byte[]> ReadOnce(Board board, string name, CancellationToken stop)
    {
        Directory.CreateDirectory(_folder);
        File.Delete(Part(name));
        await board.Do(NanoffCall.Backup(board.Port, _folder, Path.GetFileName(Part(name))), stop);
        long expected = (long)_chip.FlashMb << 20;
        if (!File.Exists(Part(name)) || new FileInfo(Part(name)).Length != expected)
        {
            throw new ProblemException("The board's flash could not be read whole.", "Run the same command again. The board was only read.");
        }

        return await File.ReadAllBytesAsync(Part(name), stop);
    }

    private string Part(string name)
    {
        return FilePath + "." + name;
    }
}
