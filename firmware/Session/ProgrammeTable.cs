namespace SmartMat.Session;

/// <summary>All programmes in one table; docs/design.md has the same, docs/safety.md what people do in each.</summary>
public static class ProgrammeTable
{
    public const int Count = (int)Programme.Guest + 1;

    /// <summary>The cue is as the settings say.</summary>
    public const int AsSet = -1;

    /// <summary>Set as the programme of whoever lies down; the others start by button or phone.</summary>
    public const int ByLying = 1;

    /// <summary>The cue gets weaker to the end, and nothing is felt at it: whoever sleeps sleeps on.</summary>
    public const int FadesOut = 2;

    private const int Least = 0;
    private const int Usual = 1;
    private const int Most = 2;
    private const int CueFirst = 3;
    private const int CueLast = 4;
    private const int Dose = 5;
    private const int Flags = 6;

    // By programme: least, usual and most length s, cue at the start and at the end s, dose thresholds %, flags.
    private static readonly short[][] s_rows =
    {
        new short[] { 60, 300, 1200, AsSet, AsSet, 100, ByLying },
        new short[] { 60, 300, 1200, AsSet, AsSet, 100, ByLying },
        new short[] { 120, 600, 600, 120, 120, 100, ByLying },
        new short[] { 600, 900, 1200, 600, 0, 100, ByLying | FadesOut },
        new short[] { 300, 480, 600, AsSet, AsSet, 100, ByLying },
        new short[] { 120, 180, 300, AsSet, AsSet, 60, ByLying },
        new short[] { 120, 180, 300, AsSet, AsSet, 60, ByLying },
        new short[] { 120, 300, 600, AsSet, AsSet, 100, 0 },
        new short[] { 120, 300, 600, AsSet, AsSet, 100, 0 },
        new short[] { 60, 120, 180, 0, 0, 100, 0 },
        new short[] { 60, 300, 300, AsSet, AsSet, 100, 0 },
    };

    /// <returns>Below this it was not worth while; the rules of use name it where they name a range.</returns>
    public static int LeastS(Programme programme)
    {
        return s_rows[(int)programme][Least];
    }

    /// <returns>What it takes if nobody says otherwise; for Free and Plan the settings and the plan do.</returns>
    public static int UsualS(Programme programme)
    {
        return s_rows[(int)programme][Usual];
    }

    public static int MostS(Programme programme)
    {
        return s_rows[(int)programme][Most];
    }

    /// <returns>Seconds, or <see cref="AsSet"/>.</returns>
    public static int CueFirstS(Programme programme)
    {
        return s_rows[(int)programme][CueFirst];
    }

    /// <returns>Seconds, or <see cref="AsSet"/>.</returns>
    public static int CueLastS(Programme programme)
    {
        return s_rows[(int)programme][CueLast];
    }

    /// <returns>What a zone may bear, in percent of its region's threshold.</returns>
    public static int DosePercent(Programme programme)
    {
        return s_rows[(int)programme][Dose];
    }

    public static bool Has(Programme programme, int flag)
    {
        return (s_rows[(int)programme][Flags] & flag) != 0;
    }
}
