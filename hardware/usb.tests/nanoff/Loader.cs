using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SmartMat.Usb.StandIn;

/// <summary>What nanoff does through the chip's own loader: details, backup, update, deploy. Ends with a reset.</summary>
public sealed class Loader(Options options, BoardState state, byte[] flash)
{
    private const int BlockLength = 4096;

    private readonly Options _options = options;
    private readonly BoardState _state = state;
    private readonly byte[] _flash = flash;

    public void Do()
    {
        if (!_options.Has("--serialport"))
        {
            throw new EndedException(6001);
        }

        Connect();
        if (_options.Has("--backuppath"))
        {
            Backup();
        }

        if (_options.Has("--devicedetails"))
        {
            return;
        }

        if (_options.Has("--update"))
        {
            Update();
        }
        else if (_options.Has("--deploy"))
        {
            Deploy();
        }
    }

    private void Connect()
    {
        string operation = _options.Has("--update") ? "update"
            : _options.Has("--deploy") ? "deploy"
            : _options.Has("--backuppath") ? "backup" : "chip";
        string? fault = _state.FaultOf(operation);
        if (fault?.StartsWith('E') == true)
        {
            throw new EndedException(int.Parse(fault[1..5], CultureInfo.InvariantCulture), fault.Length > 5 ? fault[6..] : null);
        }

        if (_options["--serialport"] != _state.Port)
        {
            throw new EndedException(4005);
        }

        if (_options.IsNormal)
        {
            Console.Write("Reading details from chip...");
        }

        if (fault == "loader")
        {
            Console.WriteLine("*** Hold down the BOOT/FLASH button in ESP32 board ***");
            throw new EndedException(4000, "Failed to connect to ESP32 bootloader. No sync response received.");
        }

        if (_options.IsNormal)
        {
            TellDetails();
        }
    }

    private void TellDetails()
    {
        Console.WriteLine("OK");
        Console.WriteLine("");
        Console.WriteLine("Connected to:");
        Console.WriteLine($"{_state.Chip} ({_state.Chip} (QFN56) (revision v0.2))");
        Console.WriteLine("Features Wi-Fi, BLE, Dual Core, 240MHz, Embedded PSRAM 8MB (AP_3v3)");
        Console.WriteLine($"Flash size {_state.FlashMb}MB WINBOND_NEX_W25Q128_V from WINBOND (manufacturer 0xEF device 0x4018)");
        Console.WriteLine($"PSRAM: {_state.Psram}");
        Console.WriteLine("Crystal 40MHz");
        Console.WriteLine($"MAC {_state.Address}");
        Console.WriteLine();
    }

    private void Backup()
    {
        string path = Path.Combine(_options["--backuppath"]!, _options["--backupfile"]!);
        Directory.CreateDirectory(_options["--backuppath"]!);
        if (_state.FaultOf("backup") is { } fault && fault.StartsWith("pull", StringComparison.Ordinal))
        {
            throw new EndedException(4000, "No response for command ReadFlash within 30000ms.");
        }

        byte[] read = (byte[])_flash.Clone();
        if (_state.FaultOf("backup") == "noise" && path.EndsWith("twice", StringComparison.Ordinal))
        {
            read[0x500000]++;
        }

        File.WriteAllBytes(path, read);
        Console.WriteLine($"Flash backup saved to {_options["--backupfile"]}");
    }

    private void Update()
    {
        ClrBuild? build = ClrBuild.All.FirstOrDefault(clr => clr.Target == _options["--target"] && clr.Version == _options["--fwversion"]);
        if (build is null)
        {
            throw new EndedException(9005);
        }

        if (_options.Has("--masserase"))
        {
            _flash.AsSpan().Fill(0xFF);
        }

        List<(int Address, byte[] Bytes)> parts =
        [
            (0, new byte[0x4000]), (ClrBuild.Address, build.Bytes()), (0x8000, build.PartitionTable()),
        ];
        if (!_options.Has("--masserase") && !_options.Has("--nobackupconfig"))
        {
            // Its copy is taken from where the new nanoCLR has its files.
            parts.Add((build.FilesAddress, _flash.AsSpan(build.FilesAddress, build.FilesSize).ToArray()));
        }

        Write("update", parts);
        if (_options.IsNormal && Console.IsOutputRedirected)
        {
            // Console.SetCursorPosition(0, -1), after everything has been written.
            throw new EndedException(4000, "The value must be greater than or equal to zero and less than the console's buffer size in that dimension. (Parameter 'top')");
        }
    }

    private void Deploy()
    {
        string? image = _options["--image"];
        if (string.IsNullOrEmpty(image))
        {
            throw new EndedException(9000, "--deploy requires --image to specify the deployment image path.");
        }

        if (!File.Exists(image))
        {
            throw new EndedException(9008);
        }

        int address = int.Parse((_options["--address"] ?? "0x1B0000")[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        Write("deploy", [(address, File.ReadAllBytes(image))]);
    }

    /// <summary>Block by block, each erased first. A cable that is pulled leaves the rest as it was.</summary>
    private void Write(string operation, List<(int Address, byte[] Bytes)> parts)
    {
        int total = parts.Sum(part => part.Bytes.Length);
        int last = PullAt(operation, total);
        int written = 0;
        foreach ((int address, byte[] bytes) in parts)
        {
            for (int at = 0; at < bytes.Length; at += BlockLength)
            {
                int count = Math.Min(BlockLength, bytes.Length - at);
                _flash.AsSpan(address + at, BlockLength).Fill(0xFF);
                int kept = Math.Min(count, last - written);
                if (kept < count)
                {
                    bytes.AsSpan(at, Math.Max(0, kept)).CopyTo(_flash.AsSpan(address + at));
                    throw new EndedException(4000, "Failed to connect to ESP32 bootloader. No sync response received.");
                }

                bytes.AsSpan(at, count).CopyTo(_flash.AsSpan(address + at));
                written += count;
            }

            if (_options.IsNormal)
            {
                Console.WriteLine($"Wrote {bytes.Length} bytes at 0x{address:X8} in 0.1 seconds (1.0 kbit/s).");
            }
        }
    }

    private int PullAt(string operation, int total)
    {
        string? fault = _state.FaultOf(operation);
        return fault?.StartsWith("pull", StringComparison.Ordinal) == true
            ? (int)(total * long.Parse(fault[4..], CultureInfo.InvariantCulture) / 100)
            : int.MaxValue;
    }
}
