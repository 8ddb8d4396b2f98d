using System;

namespace SmartMat.Virtual.Body;

/// <summary>A kind of story with a name; a seed makes one of many such stories of it.</summary>
/// <param name="ExpectedPresence">What the mat should call what is on it once settled (<see
/// cref="PresenceNames"/>).</param>
/// <param name="StartsSession">Whether a session must start by itself (and otherwise must not).</param>
/// <param name="Build">Same seed, same scene.</param>
public sealed record Scenario(
    string Name, string Description, string ExpectedPresence, bool StartsSession, Func<uint, IScene> Build);
