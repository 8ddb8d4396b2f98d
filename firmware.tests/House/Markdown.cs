using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace SmartMat.Tests.House;

/// <summary>Links and headings of a document.</summary>
internal static partial class Markdown
{
    /// <returns>One sentence for each link of the document to a file or heading that is not there; web addresses are
    /// not followed.</returns>
    /// <param name="read">The text of a file, by its path from the root; null if there is none. A folder reads as
    /// empty.</param>
    public static IEnumerable<string> DeadLinks(string file, string text, Func<string, string?> read)
    {
        IEnumerable<string> targets = Link()
            .Matches(WithoutCode(text))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !HasScheme().IsMatch(target));
        foreach (string target in targets)
        {
            string[] parts = Uri.UnescapeDataString(target).Split('#', 2);
            string path = parts[0].Length == 0 ? file : Resolve(file, parts[0]);
            string? linked = path == file ? text : read(path);
            if (linked == null)
            {
                yield return $"{file}: {target} does not exist; link to what is there, or drop the link";
            }
            else if (
                parts.Length == 2
                && path.EndsWith(".md", StringComparison.Ordinal)
                && !Anchors(linked).Contains(parts[1])
            )
            {
                yield return $"{file}: {target} has no such heading; the nearest are {string.Join(", ", Anchors(linked).Take(12))}";
            }
        }
    }

    /// <returns>What `#...` may name in this document: its headings as hosting sites write them, and ids set by
    /// hand.</returns>
    public static List<string> Anchors(string text)
    {
        IEnumerable<string> headings = Heading()
            .Matches(WithoutCode(text))
            .Select(heading => Slug(heading.Groups["text"].Value));
        List<string> anchors = [];
        foreach (string slug in headings)
        {
            // A heading's second copy ends in -1, its third in -2.
            int copy = 0;
            while (anchors.Contains(copy == 0 ? slug : $"{slug}-{copy}"))
            {
                copy++;
            }
            anchors.Add(copy == 0 ? slug : $"{slug}-{copy}");
        }
        anchors.AddRange(SetByHand().Matches(text).Select(anchor => anchor.Groups["id"].Value));
        return anchors;
    }

    private static string Slug(string heading)
    {
        string plain = LinkText()
            .Replace(heading.Trim(), "$1")
            .Replace("`", "", StringComparison.Ordinal)
            .Replace("*", "", StringComparison.Ordinal);
        return NotInSlug().Replace(plain.ToLowerInvariant(), "").Replace(' ', '-');
    }

    private static string Resolve(string file, string target)
    {
        string folder = target.StartsWith('/') ? "" : Path.GetDirectoryName(file)!;
        string full = Path.GetFullPath(Path.Combine("/", folder, target.TrimStart('/')));
        return full.Replace('\\', '/').TrimStart('/');
    }

    /// <summary>Fenced code may look like anything.</summary>
    private static string WithoutCode(string text)
    {
        return Fence().Replace(text, "");
    }

    [GeneratedRegex(@"\]\((?<target>[^()\s]+(\([^()\s]*\))?)(\s+""[^""]*"")?\)|(?:src|href)=""(?<target>[^""]+)""")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:|^//", RegexOptions.IgnoreCase)]
    private static partial Regex HasScheme();

    [GeneratedRegex(@"^#{1,6}[ \t]+(?<text>.+?)[ \t#]*\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"<a\s+(?:id|name)=""(?<id>[^""]+)""")]
    private static partial Regex SetByHand();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInSlug();

    [GeneratedRegex(@"^(```|~~~).*?^\1[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
