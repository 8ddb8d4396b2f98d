using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Body;

namespace SmartMat.Virtual.Soak;

/// <summary>Somebody or something comes onto a household's mat and goes again.</summary>
/// <param name="Kind">Who or what, for the timeline.</param>
/// <param name="Actor">Nothing before the first touch, nothing after the last.</param>
/// <param name="Visits">The truth about it, in order.</param>
/// <param name="IsWellPosed">A grown person who lies, sits or stands plainly, or plainly a thing: to be told without doubt.</param>
public sealed record Arrival(string Kind, Actor Actor, IReadOnlyList<Visit> Visits, bool IsWellPosed)
{
    public long FromUs => Visits[0].ContactUs;

    public long ToUs => Visits.Max(visit => visit.GoneUs);
}
