using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace SmartMat.Virtual.Body;

/// <summary>Reads a recording; which format, and whether it is packed, is told by the content.</summary>
public static class RecordingFile
{
    /// <exception cref="RecordingException">The file is missing, unreadable or malformed; one line says where and
    /// what.</exception>
    public static Recording Read(string path)
    {
        string file = Path.GetFileName(path);
        List<string> lines = LinesOf(path, file);
        int first = lines.FindIndex(line => line.Length > 0);
        if (first < 0)
        {
            throw new RecordingException($"{file}: the file is empty");
        }
        bool isPoPu = lines[first][0] == '#' || lines[first].Contains(',');
        return isPoPu ? PoPuText.Parse(file, lines) : PmdText.Parse(file, lines);
    }

    /// <summary>Finds a recording of the shared folder beside some checkout above the running program, or gives
    /// null.</summary>
    /// <param name="name">Below `shared/recordings`, for example `pmd/S1-1.txt.gz`.</param>
    public static string? FindShared(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "recordings", name);
            if (File.Exists(path))
            {
                return path;
            }
        }
        return null;
    }

    /// <summary>The name without folder and endings: `S1-1.txt.gz` is `S1-1`.</summary>
    internal static string NameOf(string file)
    {
        int dot = file.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? file[..dot] : file;
    }

    private static List<string> LinesOf(string path, string file)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            bool isPacked = bytes.Length > 18 && bytes[0] == 0x1F && bytes[1] == 0x8B;
            string text = Encoding.UTF8.GetString(isPacked ? Unpacked(bytes) : bytes);
            return text.Split('\n').Select(line => line.Trim()).ToList();
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RecordingException($"{file}: there is no such file", cause);
        }
        catch (InvalidDataException cause)
        {
            throw new RecordingException($"{file}: the packed file is damaged", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{file}: the file cannot be read", cause);
        }
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using GZipStream packed = new(new MemoryStream(bytes), CompressionMode.Decompress);
        using MemoryStream plain = new();
        packed.CopyTo(plain);

        // GZipStream takes a file that was cut off for a shorter one; its last four bytes know the length.
        return BitConverter.ToUInt32(bytes, bytes.Length - 4) == (uint)plain.Length
            ? plain.ToArray()
            : throw new InvalidDataException("cut off");
    }
}
