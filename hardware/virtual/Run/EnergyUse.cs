using System;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Run;

/// <summary>What a run cost, from how long the mat was in each state and the currents of hardware/power.md. Computed, not measured.</summary>
public sealed class EnergyUse
{
    /// <summary>The board at 3.3 V, mA: awake with the radio on, starting without it, deep sleep of the battery build.</summary>
    public const double AwakeMilliamps = 100;
    public const double StartMilliamps = 45;
    public const double SleepMilliamps = 0.025;

    /// <summary>The cell loses so much by itself, mAh a day, and so much of it can be used.</summary>
    public const double SelfDischargePerDay = 2;
    public const double UsableShare = (100 - PowerTuning.CellReservePercent) / 100.0;

    private const double UsPerHour = 3.6e9;

    private readonly double _awakeMilliamps;
    private readonly MatBoard _board;
    private readonly VirtualChip _chip;
    private double _dutyHours;
    private long _dutySinceUs;
    private int _duty;

    /// <summary>Begins to count the motor now.</summary>
    public EnergyUse(VirtualMat mat, double awakeMilliamps = AwakeMilliamps)
    {
        ArgumentNullException.ThrowIfNull(mat);
        _awakeMilliamps = awakeMilliamps;
        _board = mat.Board;
        _chip = mat.Chip;
        _board.DutyChanged += Note;
    }

    public double Hours => _chip.NowUs / UsPerHour;

    public double SleepHours => _chip.DeepSleep.SleptUs(_chip.NowUs) / UsPerHour;

    public double StartHours => (_chip.Boots - 1) * CostTable.ColdStartUs / UsPerHour;

    public double AwakeHours => Hours - SleepHours - StartHours;

    /// <summary>mAh since power-on, by state.</summary>
    public double Awake => AwakeHours * _awakeMilliamps;

    public double Start => StartHours * StartMilliamps;

    public double Sleep => SleepHours * SleepMilliamps;

    public double Motor => _dutyHours * PowerTuning.MotorMilliamps;

    public double Total => Awake + Start + Sleep + Motor;

    /// <returns>Days that a cell lasts when every day is like those that were run.</returns>
    public double DaysOn(double capacityMilliampHours)
    {
        return capacityMilliampHours * UsableShare / ((Total / Hours * 24) + SelfDischargePerDay);
    }

    private void Note(DutyChange change)
    {
        _dutyHours += _duty / (Tuning.MotorMaxPerMille * 10.0) * (change.AtUs - _dutySinceUs) / UsPerHour;
        _duty = change.PerTenThousand;
        _dutySinceUs = change.AtUs;
    }
}
