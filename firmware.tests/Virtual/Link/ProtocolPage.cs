using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Tests.House;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>The worked examples of docs/protocol.md.</summary>
internal static class ProtocolPage
{
    /// <returns>"name = value" of the blocks marked `values`, in order.</returns>
    public static List<(string Name, string Value)> Values()
    {
        return Lines("values").Select(line => Cut(line, " = ")).ToList();
    }

    /// <returns>"name: bytes" of the block marked `messages`, in order.</returns>
    public static List<(string Name, string Value)> Messages()
    {
        return Lines("messages").Select(line => Cut(line, ": ")).ToList();
    }

    /// <returns>"name: request -> answer" of the blocks marked `requests`, in order.</returns>
    public static List<(string Name, string Request, string Answer)> Requests()
    {
        return Lines("requests")
            .Select(line => (Named: Cut(line, ": "), Line: line))
            .Select(one => (one.Named.Name, Cut(one.Named.Value, " -> ").Name, Cut(one.Named.Value, " -> ").Value))
            .ToList();
    }

    private static List<string> Lines(string mark)
    {
        List<string> lines = [];
        bool isIn = false;
        foreach (string line in Repository.Read("docs/protocol.md").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isIn = line == "```" + mark;
            }
            else if (isIn && line.Trim().Length > 0)
            {
                lines.Add(line.Trim());
            }
        }

        return lines;
    }

    private static (string Name, string Value) Cut(string line, string mark)
    {
        int at = line.IndexOf(mark, StringComparison.Ordinal);
        Assert.IsTrue(at > 0, $"no '{mark}' in: {line}");
        return (line[..at].Trim(), line[(at + mark.Length)..].Trim());
    }
}
