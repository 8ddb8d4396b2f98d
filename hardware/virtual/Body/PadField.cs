using System;

namespace SmartMat.Virtual.Body;

/// <summary>The 33 pads: forces on discs become conductances, with part spread, hysteresis, creep and faults.</summary>
/// <remarks>Conductance, not resistance, because it is about linear in force. All sizes from design/hardware.md
/// 1.2.</remarks>
public sealed class PadField
{
    /// <summary>A shorted pad, in microsiemens: 1 milliohm.</summary>
    public const double ShortMicrosiemens = 1e9;

    /// <summary>A pad at its stop: 111 ohm.</summary>
    public const double StopMicrosiemens = 9_000;
    private const double TouchMicrosiemens = 30;

    /// <summary>A loose contact is open for this share of the steps.</summary>
    private const double LooseShare = 0.35;

    /// <summary>Batch spread of the parts: 6 %.</summary>
    private const double PartSpread = 0.06;

    /// <summary>Reads this much more while the force goes down.</summary>
    private const double HysteresisShare = 0.10;

    /// <summary>Five equal steps of creep, one about every 0.7 decades of time: 11 % in the first 60 s, 15 % in 20
    /// min.</summary>
    private const double CreepShareEach = 0.032;
    private static readonly double[] s_creepS = { 0.6, 4, 25, 160, 1000 };

    /// <summary>What shakes, settles: at full duty a pad over the motor (the mat's middle) reads up to this much more, a second
    /// or so later; further away it is less, and each pad has its own share. An estimate, on the strong side.</summary>
    private const double ShakenShare = 0.015;
    private const double ShakenS = 1;
    private const double ShakenM = 0.2;

    private readonly double[] _shakenShare = new double[MatLayout.ZoneCount];
    private readonly double[] _partFactor = new double[MatLayout.ZoneCount];
    private readonly double[] _microsiemens = new double[MatLayout.ZoneCount];
    private readonly double[] _soundMicrosiemens = new double[MatLayout.ZoneCount];
    private readonly double[] _previousNewtons = new double[MatLayout.ZoneCount];
    private readonly double[] _unloading = new double[MatLayout.ZoneCount];
    private readonly double[] _creep = new double[MatLayout.ZoneCount * 5];
    private readonly double[] _creepKeeps = new double[5];
    private readonly PadFault[] _fault = new PadFault[MatLayout.ZoneCount];
    private readonly double[] _faultMicrosiemens = new double[MatLayout.ZoneCount];
    private readonly double[] _faultS = new double[MatLayout.ZoneCount];
    private readonly double[] _leakMicrosiemens = new double[MatLayout.ZoneCount];
    private readonly Dice _contacts;
    private readonly double[] _preloadNewtons = new double[MatLayout.ZoneCount];
    private readonly int[] _upperDisc = new int[MatLayout.ZoneCount];
    private double _keepsForS = -1;
    private double _shaken;

    public PadField(ulong seed)
    {
        Dice dice = new(seed);
        _contacts = new Dice(seed ^ 0x1005E);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            _partFactor[zone] = dice.Spread(PartSpread);
            int row = zone / MatLayout.Columns * MatLayout.RowsPerBand;
            _upperDisc[zone] = (row * MatLayout.DiscColumns) + MatLayout.PadDiscColumn(zone);
        }
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            double aside = Discs.XOf(_upperDisc[zone]) / ShakenM;
            double along = (Discs.YOf(_upperDisc[zone]) - (Discs.LengthM / 2)) / ShakenM;
            double near = 0.2 + (0.8 * Math.Exp(-(aside * aside) - (along * along)));
            _shakenShare[zone] = ShakenShare * near * dice.Between(0.4, 1);
        }
    }

    /// <summary>Microsiemens of every pad, by zone, as of the last step. To be read, not written.</summary>
    public double[] Microsiemens => _microsiemens;

    /// <summary>What each would conduct if it were whole. To be read, not written.</summary>
    public double[] SoundMicrosiemens => _soundMicrosiemens;

    /// <summary>Warm and damp makes all pads conduct more: 1 is dry and cool, 1.1 an hour of hot and humid.</summary>
    public double Climate { get; set; } = 1;

    /// <param name="microsiemens">For <see cref="PadFault.Stuck"/>: what it conducts from now on; for
    /// <see cref="PadFault.Drifting"/>: how much more each second.</param>
    public void SetFault(int zone, PadFault fault, double microsiemens = 0)
    {
        _fault[zone] = fault;
        _faultMicrosiemens[zone] = microsiemens;
        _faultS[zone] = 0;
    }

    /// <summary>A wet mat: this much flows past the pad, whatever lies on it.</summary>
    public void SetLeak(int zone, double microsiemens)
    {
        _leakMicrosiemens[zone] = microsiemens;
    }

    /// <summary>A tight cover or a fold presses a pad while nobody is there.</summary>
    public void SetPreload(int zone, double newtons)
    {
        _preloadNewtons[zone] = newtons;
    }

    /// <returns>Newtons on the pad of a zone: its two discs and the cover.</returns>
    public double NewtonsOn(int zone, double[] discNewtons)
    {
        int disc = _upperDisc[zone];
        return discNewtons[disc] + discNewtons[disc + MatLayout.DiscColumns] + _preloadNewtons[zone];
    }

    /// <param name="discNewtons">Force on the 242 discs.</param>
    /// <param name="passedS">Seconds since the previous step, 0 or more.</param>
    /// <param name="dutyShare">The motor's duty meanwhile, 0 .. 1.</param>
    public void Step(double[] discNewtons, double passedS, double dutyShare = 0)
    {
        PrepareCreep(passedS);
        _shaken += (dutyShare - _shaken) * Math.Min(1, passedS / ShakenS);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            double newtons = NewtonsOn(zone, discNewtons);
            double memory = 1 + (HysteresisShare * Unloading(zone, newtons)) + Creep(zone, newtons)
                + (_shakenShare[zone] * _shaken);
            double healthy = FsrCurve.MicrosiemensAt(newtons) * memory * _partFactor[zone] * Climate;
            healthy += _leakMicrosiemens[zone];
            _soundMicrosiemens[zone] = healthy;
            _microsiemens[zone] = _fault[zone] == PadFault.None ? healthy : Broken(zone, healthy, passedS);
        }
    }

    private void PrepareCreep(double passedS)
    {
        // Frames come at a steady pace: five exponentials a step only when the pace changes.
        if (passedS == _keepsForS)
        {
            return;
        }
        _keepsForS = passedS;
        for (int step = 0; step < s_creepS.Length; step++)
        {
            _creepKeeps[step] = Math.Exp(-passedS / s_creepS[step]);
        }
    }

    /// <summary>0 on the loading branch .. 1 on the unloading one; a third of the force has to go before it is all the
    /// way.</summary>
    private double Unloading(int zone, double newtons)
    {
        double fallen = (_previousNewtons[zone] - newtons) / ((0.3 * newtons) + 0.2);
        _previousNewtons[zone] = newtons;
        double now = Math.Clamp(_unloading[zone] + fallen, 0, 1);
        _unloading[zone] = now;
        return now;
    }

    private double Creep(int zone, double newtons)
    {
        double target = newtons < FsrCurve.OpenBelowNewtons ? 0 : 1;
        double sum = 0;
        int first = zone * s_creepS.Length;
        for (int step = 0; step < s_creepS.Length; step++)
        {
            double now = target + ((_creep[first + step] - target) * _creepKeeps[step]);
            _creep[first + step] = now;
            sum += now;
        }
        return sum * CreepShareEach;
    }

    private double Broken(int zone, double healthy, double passedS)
    {
        _faultS[zone] += passedS;
        return _fault[zone] switch
        {
            PadFault.Open => 0,
            PadFault.Shorted => ShortMicrosiemens,
            PadFault.Stuck => _faultMicrosiemens[zone],
            PadFault.Noisy => _contacts.Chance(LooseShare) ? 0 : healthy,
            PadFault.Drifting => healthy + (_faultMicrosiemens[zone] * _faultS[zone]),
            PadFault.Saturated => healthy < TouchMicrosiemens ? 0 : Math.Max(healthy, StopMicrosiemens),
            _ => throw new InvalidOperationException($"zone {zone} has no fault"),
        };
    }
}
