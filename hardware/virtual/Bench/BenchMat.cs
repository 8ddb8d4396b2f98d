using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Bench;

/// <summary>The live mat under a <see cref="BenchScene"/>, and what one can see of it from outside.</summary>
public sealed class BenchMat : IDisposable
{
    private const string LinkMark = "#k=";
    private const int LinesKept = 200;
    private const double UsualCharge = 80;

    private readonly VirtualMat _mat;
    private readonly BenchScene _scene;
    private readonly BenchCell _cell;
    private readonly SessionView _session = new();
    private readonly List<string> _lines = new();
    private bool _isSwitchedOn = true;
    private int _dropped;
    private string _link = string.Empty;

    public BenchMat(uint seed)
    {
        _scene = new BenchScene(seed);
        _mat = new VirtualMat(_scene, seed);
        // Somebody pairs with this one: its key must not follow from the seed.
        _mat.Chip.Random.IsReal = true;
        _mat.Board.KeepsLines = false;
        _mat.Board.ConsoleWritten += NoteLine;
        _mat.Happened += _session.Note;
        _cell = new BenchCell(_mat);
        _cell.Fit(UsualCharge);
        Live = new LiveMat(_mat);
        Live.Stepped += _ => _cell.Settle();
    }

    /// <summary>Raised for each line of the mat's console, on its thread.</summary>
    public event Action<string>? Said;

    public LiveMat Live { get; }

    /// <returns>False if the order makes no sense.</returns>
    public async Task<bool> Apply(BenchOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        switch (order.Do)
        {
            case "power":
                _isSwitchedOn = order.IsOn;
                return await Feed();
            case "usb":
                await Live.Do(mat => mat.Board.IsUsbPresent = order.IsOn);
                return await Feed();
            case "cell":
                await Live.Do(_ => _cell.Fit(order.Percent));
                return await Feed();
            case "reach":
                await Live.SetReach(order.IsOn);
                return true;
            case "speed":
                Live.Speed = order.Factor;
                return true;
            default:
                return await Live.Do(mat => order.Apply(mat, _scene));
        }
    }

    /// <param name="sinceLine">How many lines the caller has seen.</param>
    public Task<(BenchState State, int Lines)> Look(int sinceLine)
    {
        return Live.Do(mat => (Describe(mat, sinceLine), _dropped + _lines.Count));
    }

    public void Dispose()
    {
        Live.Dispose();
    }

    /// <summary>Without cable and cell there is no power, whatever the switch says.</summary>
    private async Task<bool> Feed()
    {
        bool isFed = await Live.Do(mat => mat.Board.IsUsbPresent || mat.Board.Cell is not null);
        await Live.SetPower(isFed && _isSwitchedOn);
        return true;
    }

    private BenchState Describe(VirtualMat mat, int sinceLine)
    {
        return new BenchState(
            mat.Chip.NowUs / 1000,
            mat.Board.Newtons.Select(newtons => (int)Math.Round(newtons * 10)).ToArray(),
            mat.Board.DutyPerTenThousand / 100.0,
            mat.Board.IsLedOn,
            Live.HasPower,
            mat.Chip.IsAsleep,
            mat.Board.IsUsbPresent,
            mat.Board.Cell?.Volts,
            mat.Board.IsCharging,
            Live.Speed,
            _session.State,
            _session.Presence,
            _session.SessionMs(mat.Chip.NowUs / 1000),
            _session.TargetS,
            _link,
            _lines.Skip(sinceLine - _dropped).ToArray());
    }

    private void NoteLine(string line, long nowUs)
    {
        int at = line.IndexOf(LinkMark, StringComparison.Ordinal);
        _link = at < 0 ? _link : line[(at + LinkMark.Length)..];
        _lines.Add(MatLine.Parse(line, _mat.Chip.BootedUs / 1000)?.ToString() ?? line);
        if (_lines.Count > LinesKept)
        {
            _lines.RemoveAt(0);
            _dropped++;
        }

        Said?.Invoke(line);
    }
}
