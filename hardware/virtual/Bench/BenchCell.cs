using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Bench;

/// <summary>The cell on the bench: fitted or not, drained by what the mat draws, charged by the cable.</summary>
internal sealed class BenchCell
{
    private const double UsPerHour = 3.6e9;

    private readonly VirtualMat _mat;
    private readonly EnergyUse _energy;
    private double _settledMilliampHours;
    private long _settledUs;

    public BenchCell(VirtualMat mat)
    {
        _mat = mat;
        _energy = new EnergyUse(mat);
    }

    /// <param name="percent">State of charge, 0..100; null takes it out.</param>
    public void Fit(double? percent)
    {
        _mat.Board.Cell = percent is double charge ? new Cell(charge) : null;
    }

    /// <summary>Now and then: what has gone since the last time, or come.</summary>
    public void Settle()
    {
        double hours = (_mat.Chip.NowUs - _settledUs) / UsPerHour;
        double drawn = _energy.Total - _settledMilliampHours;
        _settledUs = _mat.Chip.NowUs;
        _settledMilliampHours = _energy.Total;
        if (_mat.Board.Cell is not Cell cell || hours <= 0)
        {
            return;
        }

        // On the cable the mat itself lives on that.
        double gone = !_mat.Board.IsUsbPresent ? drawn : _mat.Board.IsCharging ? -Cell.ChargeMilliamps * hours : 0;
        cell.Draw(gone);
        cell.Milliamps = gone / hours;
    }
}
