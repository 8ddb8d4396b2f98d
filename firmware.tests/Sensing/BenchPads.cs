using SmartMat.Hal;

namespace SmartMat.Tests.Sensing;

/// <summary>Pads whose resistance a test chooses; their references are healthy unless it says otherwise.</summary>
public sealed class BenchPads : IPads
{
    /// <summary>What the converter reads at 0 V.</summary>
    public const int OpenCode = 2;

    private readonly int[] _ohm = new int[MatLayout.ZoneCount];

    public BenchPads()
    {
        LieDown(Divider.OpenOhm);
    }

    public bool IsConverterBroken { get; set; }

    /// <summary>How often a frame was asked for.</summary>
    public int Scans { get; private set; }

    public bool AreReferencesBroken { get; set; }

    /// <summary>Of the converter: its reference is off by up to a tenth from chip to chip.</summary>
    public int GainPercent { get; set; } = Divider.NominalPercent;

    /// <summary>A zone whose pad is open, whatever presses on it; -1: none.</summary>
    public int DeadZone { get; set; } = -1;

    /// <summary>The same resistance in every zone.</summary>
    public void LieDown(int ohm)
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            _ohm[zone] = ohm;
        }
    }

    public void Press(int zone, int ohm)
    {
        _ohm[zone] = ohm;
    }

    public void Leave()
    {
        LieDown(Divider.OpenOhm);
    }

    public bool TryScan(int referenceChannel, int[] counts)
    {
        Scans++;
        if (IsConverterBroken)
        {
            return false;
        }

        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            counts[zone] = Divider.Counts(zone == DeadZone ? Divider.OpenOhm : _ohm[zone], GainPercent, OpenCode);
        }

        for (int column = 0; column < MatLayout.Columns; column++)
        {
            int ohm = Divider.OhmOf(referenceChannel);
            counts[MatLayout.ZoneCount + column] = AreReferencesBroken
                ? Divider.Counts(0, GainPercent, OpenCode)
                : Divider.Counts(ohm, GainPercent, OpenCode);
        }

        return true;
    }
}
