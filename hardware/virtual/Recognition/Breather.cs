using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Recognition;

/// <summary>An adult who lies down in one of five ways after eight seconds, and then keeps still, as far as one who breathes does.</summary>
public sealed class Breather
{
    private const long ComesUs = 8_000_000;
    private const long LowersUs = 1_500_000;

    /// <param name="seed">Who lies how.</param>
    /// <param name="breathsPerMinute">Null: 8 to 20, by seed.</param>
    /// <param name="breathShare">How much the chest's load moves up and down, 0.005 .. 0.03.</param>
    /// <param name="isStill">False: shifts now and then, as the people of the scenarios do.</param>
    public Breather(uint seed, double? breathsPerMinute, double breathShare, bool isStill)
    {
        Dice dice = Dice.Of("breather", seed);
        Person person = Person.Adult(dice.Between(50, 105), dice);
        LyingPlan plan = new(dice);
        switch (dice.Below(5))
        {
            case 0:
                plan.IsOnSide = true;
                break;
            case 1:
                plan.IsOtherWayRound = true;
                break;
            case 2:
                plan.IsHeadOnPillow = true;
                plan.ShoulderYM = dice.Between(0.14, 0.22);
                break;
            case 3:
                plan.IsHeadOffMat = true;
                plan.ShoulderYM = dice.Between(0.31, 0.37);
                break;
        }

        Liveliness usual = Liveliness.OfLying(dice);
        Life = usual with
        {
            BreathsPerMinute = breathsPerMinute ?? usual.BreathsPerMinute,
            BreathShare = breathShare,
            ShiftShare = isStill ? 0 : usual.ShiftShare,
        };
        Actor actor = new();
        actor.Then(new Stance(plan.PrintOf(person), Life, ComesUs, LowersUs, 0.1, 0.12, RowOrder.FromFoot));
        Visit visit = new(PresenceNames.Lying, true, ComesUs, LyingUs, Visit.Never, Visit.Never, plan.IsOtherWayRound);
        Scene = new Scene("breather", Moments.Minutes(60), new[] { actor }, new[] { visit });
    }

    /// <summary>From here on somebody lies there.</summary>
    public static long LyingUs => ComesUs + LowersUs;

    public Liveliness Life { get; }

    public IScene Scene { get; }

    /// <returns>The true rate between two moments, breaths per minute.</returns>
    public double TruthOf(double fromS, double toS)
    {
        return (Life.BreathsBy(toS) - Life.BreathsBy(fromS)) / (toS - fromS) * 60;
    }
}
