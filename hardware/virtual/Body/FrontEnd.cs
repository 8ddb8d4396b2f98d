using System;

namespace SmartMat.Virtual.Body;

/// <summary>The read-out circuit, build A: three multiplexers, each with its rail, divider and RC.</summary>
/// <remarks>3V3 -100R- RAIL - pad - Ron 120 - Rs 1k5 - ADC node, 4k7 to ground (design/hardware.md 1.4).</remarks>
public sealed class FrontEnd
{
    public const int Muxes = MatLayout.Columns;
    public const int ChannelsPerMux = 16;
    public const int Reference1kChannel = 14;
    public const int Reference10kChannel = 15;

    /// <summary>1 nF at the node plus what pads and cable add there; the soft pads settle within 106 us, nominal
    /// within 54 us.</summary>
    public const double NominalNanofarads = 1.3;
    public const double SoftPadsNanofarads = 2.5;

    private const double SupplyVolts = 3.3;
    private const double RailOhms = 100;
    private const double SeriesOhms = 1500;
    private const double LowerOhms = 4700;
    private const double MuxOhms = 120;

    /// <summary>Leakage of an open channel through the lower resistor: about 2 counts.</summary>
    private const double LeakVolts = 0.002;

    /// <summary>Noise of one reading: 0.5 % of a pad's conductance and, whatever is selected, 0.3 mV.</summary>
    private const double PadNoiseShare = 0.005;
    private const double NodeNoiseVolts = 0.0003;

    /// <summary>After this many time constants a node is where it will be (a ten-millionth of the step is
    /// left).</summary>
    private const double SettledAfterTaus = 16;

    private readonly Dice _noise;
    private readonly double _nanofarads;
    private readonly double[] _muxOhms = new double[Muxes * ChannelsPerMux];
    private readonly double[] _seriesOhms = new double[Muxes];
    private readonly double[] _lowerOhms = new double[Muxes];
    private readonly double[] _leakVolts = new double[Muxes];
    private readonly double[] _microsiemens = new double[Muxes * ChannelsPerMux];
    private readonly double[] _volts = new double[Muxes * ChannelsPerMux];
    private readonly double[] _voltsPerShare = new double[Muxes * ChannelsPerMux];
    private readonly double[] _noiseVolts = new double[Muxes * ChannelsPerMux];
    private readonly double[] _tauUs = new double[Muxes * ChannelsPerMux];
    private readonly double[] _leftVolts = new double[Muxes];
    private readonly double[] _settlingTauUs = new double[Muxes];
    private readonly long[] _settledUs = { -1, -1, -1 };
    private int _channel;
    private bool _isEnabled;
    private long _selectedUs;

    public FrontEnd(ulong seed, double nanofarads = NominalNanofarads)
    {
        Dice parts = new(seed);
        _noise = new Dice(seed ^ 0xA5A5);
        _nanofarads = nanofarads;
        for (int mux = 0; mux < Muxes; mux++)
        {
            double ron = MuxOhms * (1 + (0.08 * parts.Gauss()));
            _seriesOhms[mux] = SeriesOhms * (1 + (0.003 * parts.Gauss()));
            _lowerOhms[mux] = LowerOhms * (1 + (0.003 * parts.Gauss()));
            _leakVolts[mux] = LeakVolts * (1 + (0.2 * parts.Gauss()));
            for (int channel = 0; channel < ChannelsPerMux; channel++)
            {
                _muxOhms[(mux * ChannelsPerMux) + channel] = ron + (2 * parts.Gauss());
            }
            _microsiemens[(mux * ChannelsPerMux) + Reference1kChannel] = 1e3 * (1 + (0.0005 * parts.Gauss()));
            _microsiemens[(mux * ChannelsPerMux) + Reference10kChannel] = 1e2 * (1 + (0.0005 * parts.Gauss()));
        }
        for (int channel = 0; channel < ChannelsPerMux; channel++)
        {
            SolveChannel(channel);
        }
    }

    /// <param name="microsiemens">Conductance of the 33 pads by zone; 0 is open.</param>
    public void SetPads(double[] microsiemens)
    {
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            bool isChanged = false;
            for (int mux = 0; mux < Muxes; mux++)
            {
                double now = microsiemens[(band * MatLayout.Columns) + mux];
                isChanged |= _microsiemens[(mux * ChannelsPerMux) + band] != now;
                _microsiemens[(mux * ChannelsPerMux) + band] = now;
            }
            if (isChanged)
            {
                SolveChannel(band);
            }
        }
    }

    /// <summary>The select or enable lines changed: the nodes start to move from where they are now.</summary>
    public void Select(int channel, bool isEnabled, long nowUs)
    {
        for (int mux = 0; mux < Muxes; mux++)
        {
            _leftVolts[mux] = NodeVolts(mux, nowUs);
        }
        _channel = channel;
        _isEnabled = isEnabled;
        _selectedUs = nowUs;
        for (int mux = 0; mux < Muxes; mux++)
        {
            double tauUs = isEnabled ? _tauUs[(mux * ChannelsPerMux) + channel] : LowerOhms * _nanofarads * 1e-3;
            _settlingTauUs[mux] = tauUs;
            _settledUs[mux] = nowUs + (long)(SettledAfterTaus * tauUs);
        }
    }

    /// <param name="shakeShare">What the motor adds to the load at this moment, as a share of it.</param>
    /// <returns>Volts at the ADC node of a multiplexer, noise of the circuit included.</returns>
    public double VoltsAt(int mux, long nowUs, double shakeShare)
    {
        double volts = NodeVolts(mux, nowUs);
        if (!_isEnabled)
        {
            return Math.Max(0, volts + (NodeNoiseVolts * _noise.Gauss()));
        }
        int place = (mux * ChannelsPerMux) + _channel;
        double shake = _channel < MatLayout.Bands ? _voltsPerShare[place] * shakeShare : 0;
        double noisy = volts + shake + (_noiseVolts[place] * _noise.Gauss());
        return noisy > 0 ? noisy : 0;
    }

    private double NodeVolts(int mux, long nowUs)
    {
        int place = (mux * ChannelsPerMux) + _channel;
        double target = _isEnabled ? _volts[place] : 0;
        if (nowUs > _settledUs[mux])
        {
            return target;
        }
        double left = Math.Exp((_selectedUs - nowUs) / _settlingTauUs[mux]);
        return target + ((_leftVolts[mux] - target) * left);
    }

    /// <summary>Volts of the divider with the schematic's values, part spread and leakage left out: what SPICE computes.</summary>
    /// <param name="padOhms">0 (shorted) or more.</param>
    public static double NominalVolts(double padOhms)
    {
        return SupplyVolts * LowerOhms / (RailOhms + padOhms + MuxOhms + SeriesOhms + LowerOhms);
    }

    /// <summary>Each multiplexer has a rail of its own behind 100 ohm, so its divider stands alone.</summary>
    private void SolveChannel(int channel)
    {
        for (int mux = 0; mux < Muxes; mux++)
        {
            SolveNode(mux, channel);
        }
    }

    private void SolveNode(int mux, int channel)
    {
        int place = (mux * ChannelsPerMux) + channel;
        double branch = BranchSiemens(mux, channel);
        double divided = SupplyVolts / (1 + (RailOhms * branch)) * branch * _lowerOhms[mux];
        double fixedOhms = RailOhms + _muxOhms[place] + _seriesOhms[mux];
        _volts[place] = divided + _leakVolts[mux];

        // dV/dlnG of the divider: how much of a relative change of the pad's conductance arrives at the node.
        _voltsPerShare[place] = divided * (1 - (branch * (fixedOhms + _lowerOhms[mux])));
        double padNoise = channel < MatLayout.Bands ? PadNoiseShare * _voltsPerShare[place] : 0;
        _noiseVolts[place] = Math.Sqrt((padNoise * padNoise) + (NodeNoiseVolts * NodeNoiseVolts));
        double upperSiemens = branch == 0 ? 0 : 1 / ((1 / branch) - _lowerOhms[mux] + RailOhms);
        _tauUs[place] = _nanofarads * 1e-3 / ((1 / _lowerOhms[mux]) + upperSiemens);
    }

    private double BranchSiemens(int mux, int channel)
    {
        int place = (mux * ChannelsPerMux) + channel;
        double microsiemens = _microsiemens[place];
        return microsiemens == 0
            ? 0
            : 1 / ((1e6 / microsiemens) + _muxOhms[place] + _seriesOhms[mux] + _lowerOhms[mux]);
    }
}
