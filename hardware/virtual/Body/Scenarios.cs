using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Virtual.Body;

/// <summary>All stories that the virtual mat knows by name.</summary>
public static class Scenarios
{
    public static IReadOnlyList<Scenario> All { get; } = LyingScenes.All
        .Concat(PostureScenes.All)
        .Concat(ThingScenes.All)
        .Append(new Scenario("empty", "Nobody comes.", PresenceNames.Nobody, false, Empty))
        .ToList();

    /// <returns>The scenario of this name, or null.</returns>
    public static Scenario? Find(string name)
    {
        return All.FirstOrDefault(scenario => scenario.Name == name);
    }

    /// <exception cref="ArgumentException">There is no such scenario.</exception>
    public static IScene Build(string name, uint seed)
    {
        Scenario scenario = Find(name) ?? throw new ArgumentException($"there is no scenario \"{name}\"", nameof(name));
        return scenario.Build(seed);
    }

    private static Scene Empty(uint seed)
    {
        return new Scene("empty", Moments.Minutes(60), Array.Empty<Actor>(), Array.Empty<Visit>());
    }
}
