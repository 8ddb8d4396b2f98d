using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>Somebody or something on the mat: postures one after the other, from nothing to (perhaps)
/// nothing.</summary>
public sealed class Actor
{
    private const double SettlingS = 1.3;

    /// <summary>Just after a movement one fidgets this many times as much, for about the settling time.</summary>
    private const double FreshUnrest = 6;

    private readonly List<Stance> _stances = new();
    private readonly Sway _sway = new();
    private readonly double[] _rowShares = new double[MatLayout.DiscRows];
    private int _current = -1;

    /// <summary>What he is doing last, or null while nothing is planned.</summary>
    public Stance? Last => _stances.Count == 0 ? null : _stances[^1];

    /// <summary>Plans the next posture. Movements may not overlap: it begins at the earliest where the last one is
    /// reached.</summary>
    public Actor Then(Stance stance)
    {
        if (Last is not null && stance.FromUs < Last.ReachedUs)
        {
            throw new ArgumentException("the movement before is not over", nameof(stance));
        }
        _stances.Add(stance);
        return this;
    }

    /// <summary>Adds the force of this moment to the discs.</summary>
    public void AddTo(double[] newtons, long nowUs)
    {
        FindCurrent(nowUs);
        if (_current < 0)
        {
            return;
        }
        Stance now = _stances[_current];
        double progress = Math.Min(1, (nowUs - now.FromUs) / (double)now.MoveUs);
        double onMat = 1 - (now.DipShare * Math.Sin(Math.PI * progress));
        if (_current > 0 && progress < 1)
        {
            FillRows(now.LastGoesBy, progress, leaves: true);
            Add(_stances[_current - 1], newtons, nowUs, onMat);
        }
        FillRows(now.ComesBy, progress, leaves: false);
        Add(now, newtons, nowUs, onMat);
    }

    /// <summary>How far the movement is in each row: everywhere the same, or like a wave over the mat.</summary>
    private void FillRows(RowOrder order, double progress, bool leaves)
    {
        for (int row = 0; row < MatLayout.DiscRows; row++)
        {
            double away = order switch
            {
                RowOrder.FromHead => (double)row / (MatLayout.DiscRows - 1),
                RowOrder.FromFoot => 1 - ((double)row / (MatLayout.DiscRows - 1)),
                _ => 0,
            };
            double here = order == RowOrder.AllAtOnce ? progress : Math.Clamp((progress * 1.8) - (0.8 * away), 0, 1);
            double eased = here * here * (3 - (2 * here));
            _rowShares[row] = leaves ? 1 - eased : eased;
        }
    }

    private void FindCurrent(long nowUs)
    {
        // Time mostly goes on by a little: look next door first; the answer does not depend on what was asked before.
        while (_current + 1 < _stances.Count && _stances[_current + 1].FromUs <= nowUs)
        {
            _current++;
        }
        while (_current >= 0 && _stances[_current].FromUs > nowUs)
        {
            _current--;
        }
    }

    private void Add(Stance stance, double[] newtons, long nowUs, double share)
    {
        if (stance.Print.TotalNewtons == 0)
        {
            return;
        }
        double sinceS = Math.Max(0, (nowUs - stance.ReachedUs) * 1e-6);
        double fresh = sinceS > 20 * SettlingS ? 0 : Math.Exp(-sinceS / SettlingS);
        stance.Life.SwayAt(nowUs * 1e-6, 1 + ((FreshUnrest - 1) * fresh), _sway);
        double settled = share * (1 - (stance.UnsettledShare * fresh));
        for (int row = 0; row < _rowShares.Length; row++)
        {
            _rowShares[row] *= settled;
        }
        stance.Print.AddTo(newtons, _rowShares, _sway);
    }
}
