using System;

namespace SmartMat.Virtual.Esp32;

/// <summary>Which calls shall hang or fail, and from when on.</summary>
public sealed class FaultPlan
{
    private const long Never = long.MaxValue;

    private readonly long[] _hangUs = NewPlan();
    private readonly long[] _failUs = NewPlan();

    /// <summary>Before this moment there is nothing to look up.</summary>
    internal long NextUs { get; private set; } = Never;

    /// <summary>A hang is planned and has not come yet.</summary>
    public bool IsHangPlanned => Array.Exists(_hangUs, us => us != Never);

    /// <summary>The first call of this kind at or after the moment never returns. Once: a reset cures it.</summary>
    public void HangAt(CallKind kind, long fromUs)
    {
        _hangUs[(int)kind] = fromUs;
        NextUs = Math.Min(NextUs, fromUs);
    }

    /// <summary>Every call of this kind from the moment on throws, until <see cref="Heal"/>.</summary>
    public void FailFrom(CallKind kind, long fromUs)
    {
        _failUs[(int)kind] = fromUs;
        NextUs = Math.Min(NextUs, fromUs);
    }

    /// <summary>Calls of this kind fail no longer; a hang that is planned still comes.</summary>
    public void Heal(CallKind kind)
    {
        _failUs[(int)kind] = Never;
        Rearm();
    }

    /// <returns>True if this call hangs.</returns>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    internal bool Meets(CallKind kind, long nowUs)
    {
        if (nowUs >= _hangUs[(int)kind])
        {
            _hangUs[(int)kind] = Never;
            Rearm();
            return true;
        }

        if (nowUs >= _failUs[(int)kind])
        {
            throw new InvalidOperationException("planned failure of " + kind);
        }

        return false;
    }

    internal void Rearm()
    {
        NextUs = Never;
        for (int i = 0; i < _hangUs.Length; i++)
        {
            NextUs = Math.Min(NextUs, Math.Min(_hangUs[i], _failUs[i]));
        }
    }

    private static long[] NewPlan()
    {
        long[] plan = new long[Enum.GetValues<CallKind>().Length];
        Array.Fill(plan, Never);
        return plan;
    }
}
