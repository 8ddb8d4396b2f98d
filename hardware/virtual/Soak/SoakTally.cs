using System.Collections.Generic;
using System.Globalization;

namespace SmartMat.Virtual.Soak;

/// <summary>What a swarm has done, to be added up.</summary>
public sealed class SoakTally
{
    /// <summary>What recognition may get wrong, in percent of the stays that can be judged: by its own figures it is one (docs/measurements.md).</summary>
    public const int MostWrongPercent = 2;

    public int Days { get; set; }

    public int Arrivals { get; set; }

    public int Sessions { get; set; }

    /// <summary>Adults who lay down plainly, with nothing broken and nothing else on the mat: a session must start.</summary>
    public int MustStart { get; set; }

    /// <summary>Of these: started more than 3 s after the back was down.</summary>
    public int LateStarts { get; set; }

    /// <summary>Of these: not started within 20 s, or before the back was down.</summary>
    public int MissedStarts { get; set; }

    /// <summary>Stays that are plainly no adult lying: no session may start.</summary>
    public int MustNotStart { get; set; }

    /// <summary>Of these: started all the same.</summary>
    public int FalseStarts { get; set; }

    /// <summary>Starts in stays that no rule speaks of: two at once, a child, a mat that is broken.</summary>
    public int DoubtfulStarts { get; set; }

    public int Boots { get; set; }

    public int Happenings { get; set; }

    public int PhoneVisits { get; set; }

    public int Records { get; set; }

    public bool AreStartsGood =>
        MissedStarts * 100 <= MustStart * MostWrongPercent && FalseStarts * 100 <= MustNotStart * MostWrongPercent;

    public void Add(SoakTally other)
    {
        Days += other.Days;
        Arrivals += other.Arrivals;
        Sessions += other.Sessions;
        MustStart += other.MustStart;
        LateStarts += other.LateStarts;
        MissedStarts += other.MissedStarts;
        MustNotStart += other.MustNotStart;
        FalseStarts += other.FalseStarts;
        DoubtfulStarts += other.DoubtfulStarts;
        Boots += other.Boots;
        Happenings += other.Happenings;
        PhoneVisits += other.PhoneVisits;
        Records += other.Records;
    }

    public IEnumerable<string> Lines()
    {
        yield return Line("days lived", Days);
        yield return Line("came onto the mat", Arrivals);
        yield return Line("sessions", Sessions);
        yield return Line("had to start one", MustStart);
        yield return Line("of these late", LateStarts);
        yield return Line("of these missed", MissedStarts);
        yield return Line("must not start one", MustNotStart);
        yield return Line("of these started", FalseStarts);
        yield return Line("started in doubt", DoubtfulStarts);
        yield return Line("troubles and phones", Happenings);
        yield return Line("boots", Boots);
        yield return Line("phone visits", PhoneVisits);
        yield return Line("records fetched", Records);
    }

    private static string Line(string what, int count)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{what,-20} {count}");
    }
}
