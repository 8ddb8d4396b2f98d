using System;
using System.Collections.Generic;
using System.Threading;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Fuzz;

/// <summary>One hostile phone beside one whole mat, with the radio's traps armed: every one that fires is a crash.</summary>
public sealed class FuzzRun : IDisposable
{
    private const int CasesPerLook = 20_000;
    private const int Burst = 150;

    private readonly VirtualMat _mat;
    private readonly FuzzPhone _phone;
    private readonly Strangers _strangers;
    private readonly Attacks _attacks;
    private readonly HeapWatch _heap = new();
    private readonly TimerWatch _timer;
    private long _sealed;
    private long _foreign;

    public FuzzRun(uint seed)
    {
        _attacks = new Attacks(seed);
        _mat = new VirtualMat(new SleeperForever(), seed);
        _mat.Board.KeepsLines = false;
        _timer = new TimerWatch(_mat, Verdicts);
        _phone = new FuzzPhone(_mat, seed, _attacks, Verdicts);
        _strangers = new Strangers(_phone, Verdicts);
    }

    public Verdicts Verdicts { get; } = new();

    /// <summary>Tells how many cases are done.</summary>
    public event Action<long>? Progressed;

    /// <param name="cases">Ends earlier if a verdict breaks.</param>
    /// <param name="cancel">Ends it between two cases; the report is then of what was done.</param>
    public void Play(long cases, CancellationToken cancel)
    {
        long nextLook = CasesPerLook;
        while (_sealed + _foreign < cases && Verdicts.AreGood && !cancel.IsCancellationRequested)
        {
            Attack();
            if (_sealed + _foreign >= nextLook)
            {
                nextLook += CasesPerLook;
                Look();
                Progressed?.Invoke(_sealed + _foreign);
            }
        }

        Look();
    }

    public IEnumerable<string> Report()
    {
        yield return $"cases                 {_sealed + _foreign}: {_sealed} sealed with the key, {_foreign} without it";
        yield return $"connections opened    {_phone.Opened}; virtual time {_mat.Chip.NowUs / 1_000_000} s; radio started {_mat.Chip.Radio.Starts} times";
        yield return $"op x result           {_phone.Coverage.Pairs()} pairs reached";
        foreach (string line in _phone.Coverage.Lines())
        {
            yield return line;
        }

        yield return $"heap of the process   {_heap}";
        yield return $"session timer         {_timer}";
        foreach (string broken in Verdicts.Broken)
        {
            yield return "VERDICT BROKEN: " + broken;
        }

        yield return Verdicts.AreGood ? "all verdicts hold" : "fuzz failed";
    }

    public void Dispose()
    {
        _phone.Dispose();
        _mat.Dispose();
    }

    private void Attack()
    {
        if (_sealed > _foreign || !_phone.Open())
        {
            _foreign++;
            _strangers.Attack();
            return;
        }

        // Mostly at the rate that the mat serves, now and then far above it.
        int count = _attacks.Roll(2_000) == 0 ? Burst : 1;
        for (int i = 0; i < count; i++)
        {
            _sealed++;
            _phone.Client.Send(_attacks.Plain(_phone.NextTag()));
        }

        _phone.Settle(45_000);
    }

    private void Look()
    {
        if (_mat.Chip.Boots > 1)
        {
            Verdicts.Break("no crash: the mat has rebooted");
        }

        if (_phone.Open() && _phone.Ask(0x70, 1, 2, 3) is null)
        {
            Verdicts.Break($"no deadlock: a ping is not answered after {_sealed + _foreign} cases: {_phone}");
        }

        // Somebody presses the button now and then, so that what needs it can happen.
        _mat.Board.Button.Press(_mat.Chip.NowUs + 100_000, _mat.Chip.NowUs + 300_000);
        _timer.Look();
        _heap.Look(_sealed + _foreign, Verdicts);
    }
}
