using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.Body;

/// <summary>How heavy the recorded people are: the fixed scale from a sheet's unit to newtons.</summary>
public static class RecordedPeople
{
    /// <summary>Where nobody noted the weight.</summary>
    public const double UnknownKg = 75;

    private static readonly Dictionary<string, double> s_kgByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["popu-volunteer4"] = 96,
        ["S1"] = 87,
        ["S2"] = 85,
        ["S3"] = 100,
        ["S6"] = 83,
        ["S11"] = 91,
    };

    /// <param name="recordingName">Of a PMD file the part before the dash names the person: `S11-11` is S11.</param>
    /// <returns>False for an unknown person, with <see cref="UnknownKg"/>.</returns>
    public static bool TryFindKg(string recordingName, out double kg)
    {
        if (s_kgByName.TryGetValue(recordingName, out kg)
            || s_kgByName.TryGetValue(recordingName.Split('-').First(), out kg))
        {
            return true;
        }
        kg = UnknownKg;
        return false;
    }
}
