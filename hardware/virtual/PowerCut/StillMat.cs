using System;
using SmartMat.Hal;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.PowerCut;

/// <summary>A mat's hardware with nothing moving in it, so that a boot costs next to nothing: pads, motor, light, button, no phone.</summary>
public sealed class StillMat : IPads, IMotor, ILed, IButton, ILink, IEntropy, IPower
{
    private const int SeriesOhm = 100 + 120 + 1_500 + DividerOhm;
    private const int DividerOhm = 4_700;
    private const int LoadedOhm = 2_000;
    private const double FullScale = 3.3 / 3.1 * 4_095;

    private readonly Dice _dice;

    public StillMat(uint seed)
    {
        _dice = new Dice(seed);
    }

    public bool IsSomeoneThere { get; set; }

    public bool IsPressed { get; set; }

    public int DutyPerMille { get; private set; }

    public int Connection => 0;

    public bool IsConnected => false;

    public bool IsSubscribed => false;

    public int Mtu => 23;

    public int HandlersBegun => 0;

    public int HandlersDone => 0;

    public bool IsUsbPresent => true;

    public bool IsCharging => false;

    public WakeCause WokenBy => WakeCause.PowerOn;

    /// <summary>Each power cut takes it back to 1970, and it stands still there.</summary>
    public uint ClockS { get; set; }

    public bool TryScan(int referenceChannel, int[] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        int zone = IsSomeoneThere ? Counts(LoadedOhm) : Counts(double.PositiveInfinity);
        Array.Fill(counts, zone, 0, MatLayout.ZoneCount);
        int reference = Counts(OhmOf(referenceChannel));
        Array.Fill(counts, reference, MatLayout.ZoneCount, MatLayout.Columns);
        return true;
    }

    public void SetDuty(int dutyPerMille)
    {
        DutyPerMille = dutyPerMille;
    }

    public void Set(bool isOn)
    {
    }

    public void Fill(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)_dice.Between(0, 255);
        }
    }

    public void SetHello(byte[] hello, int connection)
    {
    }

    public void Unlock(int connection)
    {
    }

    public int Receive(byte[] piece, out bool isHello)
    {
        isHello = false;
        return 0;
    }

    public bool TrySend(byte[] piece, int count, int connection)
    {
        return false;
    }

    public void Restart()
    {
    }

    public void SetBattery(int percent)
    {
    }

    public int ReadCell()
    {
        return 0;
    }

    public void SetCharging(bool isAllowed)
    {
    }

    private static double OhmOf(int referenceChannel)
    {
        return referenceChannel switch
        {
            Sensing.FrontEnd.LowOhmChannel => Tuning.LowReferenceOhm,
            Sensing.FrontEnd.HighOhmChannel => Tuning.HighReferenceOhm,
            _ => double.PositiveInfinity,
        };
    }

    private static int Counts(double ohm)
    {
        return Tuning.ReadsPerSample * ((int)Math.Round(FullScale * DividerOhm / (ohm + SeriesOhm)) + 2);
    }
}
