using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using SmartMat.Session;

namespace SmartMat.Tests.House;

/// <summary>What people do in each programme is told on the phone and in docs/safety.md, in the same words.</summary>
[TestClass]
public sealed class ProgrammePageTests
{
    [TestMethod]
    public void The_phone_has_lines_for_every_programme()
    {
        CollectionAssert.AreEqual(
            Enum.GetValues<Programme>().Select(programme => (int)programme).ToArray(),
            Told().Select(programme => programme.Id).ToArray());
        Assert.IsTrue(Told().All(programme => programme.Name.Length > 0 && programme.Lines.Count > 1));
    }

    [TestMethod]
    public void The_rules_of_use_have_the_same_lines()
    {
        string page = Repository.Read("docs/safety.md");
        foreach ((int _, string name, List<string> lines) in Told())
        {
            string section = $"### {name}\n\n{string.Concat(lines.Select(line => $"- {line}\n"))}\n";
            Assert.Contains(section, page, StringComparison.Ordinal, "docs/safety.md must have:\n" + section);
        }
    }

    [TestMethod]
    public void No_line_makes_a_claim()
    {
        string[] claims = ["heal", "treat", "cure", "relieve", "pain", "therapy", "detox", "circulation", "endorphin"];
        string all = string.Join('\n', Told().SelectMany(programme => programme.Lines)).ToLowerInvariant();
        string[] found = claims.Where(claim => all.Contains(claim, StringComparison.Ordinal)).ToArray();
        Assert.IsEmpty(found, string.Join(", ", found));
    }

    private static List<(int Id, string Name, List<string> Lines)> Told()
    {
        string script = Repository.Read("docs/app/programmes.js");
        int from = script.IndexOf('[', StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(script[from..script.LastIndexOf(';')]);
        return json.RootElement.EnumerateArray()
            .Select(programme => (
                programme.GetProperty("id").GetInt32(),
                programme.GetProperty("name").GetString()!,
                programme.GetProperty("lines").EnumerateArray().Select(line => line.GetString()!).ToList()))
            .ToList();
    }
}
