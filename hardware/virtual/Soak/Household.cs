using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Soak;

/// <summary>Who lives with a mat, how it is powered, and how much goes wrong there. Seed and number say it all.</summary>
public sealed class Household
{
    public const long DayUs = 24L * 3600 * 1_000_000;

    private readonly ulong _seed;
    private readonly List<Person> _adults = new();

    public Household(uint seed, int number)
    {
        Number = number;
        _seed = Dice.Mix(((ulong)seed << 32) + (uint)number);
        Dice dice = new(_seed);
        int adults = 1 + dice.Below(3);
        for (int i = 0; i < adults; i++)
        {
            _adults.Add(Person.Adult(dice.Between(48, 110), dice));
        }

        HasChild = dice.Chance(0.3);
        HasCat = dice.Chance(0.4);
        IsOnUsb = dice.Chance(0.25);
        TroublesPerDay = dice.Chance(0.4) ? 0 : dice.LogBetween(0.2, 6);
        VisitsPerDay = dice.Between(1.5, 5);
        PhonesPerDay = dice.Chance(0.2) ? 0 : dice.Between(0.5, 4);
    }

    public int Number { get; }

    public bool HasChild { get; }

    public bool HasCat { get; }

    /// <summary>Always plugged in, so that the mat never sleeps; the others plug in now and then.</summary>
    public bool IsOnUsb { get; }

    /// <summary>0: everything works there, and only people are to be told from things.</summary>
    public double TroublesPerDay { get; }

    public double VisitsPerDay { get; }

    public double PhonesPerDay { get; }

    /// <summary>Of the mat itself: its pads and its noise.</summary>
    public uint MatSeed => (uint)(_seed >> 7) | 1;

    /// <param name="day">0 or more; day 0 begins with a mat that calibrates.</param>
    public HouseholdDay Plan(int day)
    {
        Dice dice = new(Dice.Mix(_seed + (ulong)day + 1));
        List<Arrival> arrivals = PlanArrivals(day, dice);
        return new HouseholdDay(arrivals, PlanHappenings(day, dice, arrivals));
    }

    public override string ToString()
    {
        return $"household {Number}: {_adults.Count} adults of {string.Join(", ", _adults.Select(adult => $"{adult.Kg:F0} kg"))}"
            + (HasChild ? ", a child" : "") + (HasCat ? ", a cat" : "") + (IsOnUsb ? ", on USB" : ", on its battery")
            + $", {TroublesPerDay:F1} troubles a day";
    }

    private List<Arrival> PlanArrivals(int day, Dice dice)
    {
        List<Arrival> arrivals = new();
        Visitors visitors = new(this, _adults, dice);

        // From seven in the morning to eleven at night; who sleeps on the mat stays longer.
        long dayUs = day * DayUs;
        double meanGapS = 16 * 3600 / VisitsPerDay;
        long atUs = dayUs + Moments.Minutes(7 * 60) + Moments.Seconds(dice.Between(0, meanGapS));
        while (atUs < dayUs + Moments.Minutes(23 * 60))
        {
            Arrival arrival = visitors.Next(atUs);
            arrivals.Add(arrival);
            if (TroublesPerDay > 0 && dice.Chance(0.12))
            {
                // Somebody or something joins in before the first has gone.
                long joinUs = arrival.FromUs + (long)((arrival.ToUs - arrival.FromUs) * dice.Between(0.05, 0.95));
                arrivals.Add(visitors.Next(joinUs));
            }

            long overUs = arrivals.Max(one => one.ToUs);
            atUs = overUs + Moments.Seconds(dice.LogBetween(40, 2 * meanGapS));
        }

        return arrivals;
    }

    private List<Happening> PlanHappenings(int day, Dice dice, List<Arrival> arrivals)
    {
        List<Happening> happenings = new();
        long dayUs = day * DayUs;
        for (double phones = PhonesPerDay; dice.Chance(phones); phones--)
        {
            happenings.Add(new Happening(Sometime(dayUs, dice, arrivals), HappeningKind.PhoneVisit, 5 + dice.Below(90)));
        }

        if (!IsOnUsb && dice.Chance(0.15))
        {
            long plugUs = Sometime(dayUs, dice, arrivals);
            happenings.Add(new Happening(plugUs, HappeningKind.UsbIn));
            happenings.Add(new Happening(plugUs + Moments.Minutes(dice.Between(2, 150)), HappeningKind.UsbOut));
        }

        if (!IsOnUsb && day % 3 == 2)
        {
            // Every third night it is charged.
            happenings.Add(new Happening(dayUs + Moments.Minutes(30), HappeningKind.UsbIn));
            happenings.Add(new Happening(dayUs + Moments.Minutes(6 * 60), HappeningKind.UsbOut));
        }

        for (double troubles = TroublesPerDay; dice.Chance(troubles); troubles--)
        {
            AddTrouble(happenings, Sometime(dayUs, dice, arrivals), dice);
        }

        happenings.RemoveAll(one => one.AtUs < Moments.Seconds(30));
        return happenings.OrderBy(one => one.AtUs).ToList();
    }

    private static void AddTrouble(List<Happening> happenings, long atUs, Dice dice)
    {
        switch (dice.Below(10))
        {
            case 0 or 1:
                happenings.Add(new Happening(atUs, HappeningKind.PowerCut));
                break;
            case 2:
                happenings.Add(new Happening(atUs, HappeningKind.PhoneVanishes, 2 + dice.Below(60)));
                break;
            case 3:
                // A wrong phone, a time zone, 2038, the epoch.
                int[] jumps = { 3600, -3600, 86_400 * 40, -86_400 * 40, 7, -7 };
                happenings.Add(new Happening(atUs, HappeningKind.ClockJump, jumps[dice.Below(jumps.Length)]));
                break;
            case 4:
                happenings.Add(new Happening(atUs, HappeningKind.Press, 1 + dice.Below(15)));
                break;
            case 5:
                happenings.Add(new Happening(atUs, HappeningKind.LongHold, 2 + dice.Below(28)));
                break;
            case 6:
                happenings.Add(new Happening(atUs, HappeningKind.ConverterFails));
                happenings.Add(new Happening(atUs + Moments.Seconds(dice.LogBetween(0.5, 120)), HappeningKind.ConverterHeals));
                break;
            case 7:
                happenings.Add(new Happening(atUs, HappeningKind.FlashFails));
                happenings.Add(new Happening(atUs + Moments.Seconds(dice.LogBetween(1, 3600)), HappeningKind.FlashHeals));
                break;
            case 8:
                happenings.Add(new Happening(atUs, HappeningKind.LoopHangs));
                break;
            default:
                int zone = dice.Below(MatLayout.ZoneCount);
                happenings.Add(new Happening(atUs, HappeningKind.PadBreaks, zone));
                happenings.Add(new Happening(atUs + Moments.Minutes(dice.LogBetween(0.2, 600)), HappeningKind.PadHeals, zone));
                break;
        }
    }

    /// <summary>Half of it while somebody is on the mat or just coming or going: that is where it can hurt.</summary>
    private static long Sometime(long dayUs, Dice dice, List<Arrival> arrivals)
    {
        if (arrivals.Count == 0 || dice.Chance(0.5))
        {
            return dayUs + (long)(DayUs * dice.Between(0, 1));
        }

        Arrival arrival = arrivals[dice.Below(arrivals.Count)];
        long aroundUs = Moments.Seconds(20);
        return arrival.FromUs - aroundUs + (long)((arrival.ToUs - arrival.FromUs + (2 * aroundUs)) * dice.Between(0, 1));
    }
}
