using System.Collections.Generic;

namespace SmartMat.Gate.Rules;

/// <summary>Every rule, in the order in which the gate reports them.</summary>
public static class RuleBook
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new PinsAgree(),
        new SenseOnAdc1(),
        new WakeOnRtc(),
        new ReservedPinsFree(),
        new PullsPresent(),
        new NoPartShorted(),
        new PartsNumbered(),
        new BanksWired(),
        new DividersAlike(),
        new ZonesProtected(),
        new MotorGuarded(),
        new BomAgrees(),
        new BreadboardAgrees(),
    ];
}
