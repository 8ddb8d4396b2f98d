using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace SmartMat.Usb.StandIn;

/// <summary>The board on the cable, but for its flash: board.txt beside flash.bin. The tests write it.</summary>
public sealed class BoardState
{
    private const string FileName = "board.txt";

    public string Chip { get; set; } = "ESP32-S3";

    public int FlashMb { get; set; } = 16;

    /// <summary>As nanoff prints it: 8MB, undetermined, not available.</summary>
    public string Psram { get; set; } = "8MB";

    public string Address { get; set; } = "7C:DF:A1:00:11:22";

    /// <summary>All of the machine, the board's among them.</summary>
    public string[] Ports { get; set; } = ["/dev/ttyS0", "/dev/ttyACM0"];

    public string Port { get; set; } = "/dev/ttyACM0";

    /// <summary>Answers over the wire protocol: not while it sleeps, or stays in the loader.</summary>
    public bool IsAwake { get; set; } = true;

    /// <summary>What goes wrong: the operation (chip, clr, update, deploy, files, backup), then how.</summary>
    public Dictionary<string, string> Faults { get; private set; } = [];

    public static BoardState Load(string folder)
    {
        string[] lines = File.ReadAllLines(Path.Combine(folder, FileName));
        return new BoardState
        {
            Chip = lines[0],
            FlashMb = int.Parse(lines[1], CultureInfo.InvariantCulture),
            Psram = lines[2],
            Address = lines[3],
            Ports = lines[4].Split(' ', System.StringSplitOptions.RemoveEmptyEntries),
            Port = lines[5],
            IsAwake = lines[6] == "awake",
            Faults = lines[7..].ToDictionary(line => line.Split('=')[0], line => line.Split('=', 2)[1]),
        };
    }

    public void Save(string folder)
    {
        string[] board =
        [
            Chip, FlashMb.ToString(CultureInfo.InvariantCulture), Psram, Address, string.Join(' ', Ports), Port, IsAwake ? "awake" : "asleep",
        ];
        File.WriteAllLines(Path.Combine(folder, FileName), board.Concat(Faults.Select(fault => $"{fault.Key}={fault.Value}")));
    }

    public string? FaultOf(string operation)
    {
        return Faults.GetValueOrDefault(operation);
    }
}
