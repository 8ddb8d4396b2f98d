using System;
using System.Text;

namespace SmartMat.Tests.House;

/// <summary>C# text without what is not code: comments and the insides of strings become spaces, lines stay where they
/// are.</summary>
internal static class CodeText
{
    public static string Strip(string source)
    {
        StringBuilder code = new(source.Length);
        int at = 0;
        while (at < source.Length)
        {
            int end = EndOfNonCode(source, at);
            if (end == at)
            {
                code.Append(source[at]);
                at++;
            }
            for (; at < end; at++)
            {
                code.Append(source[at] == '\n' ? '\n' : ' ');
            }
        }
        return code.ToString();
    }

    /// <returns>Behind the comment or literal that starts here; the same place if none does.</returns>
    private static int EndOfNonCode(string source, int at)
    {
        if (Starts(source, at, "//"))
        {
            return Behind(source, at, "\n") - 1;
        }
        if (Starts(source, at, "/*"))
        {
            return Behind(source, at + 2, "*/");
        }
        if (Starts(source, at, "\"\"\""))
        {
            return Behind(source, at + 3, "\"\"\"");
        }
        if (Starts(source, at, "@\"") || Starts(source, at, "@$\"") || Starts(source, at, "$@\""))
        {
            return EndOfVerbatim(source, source.IndexOf('"', at) + 1);
        }
        return source[at] is '"' or '\'' ? EndOfLiteral(source, at + 1, source[at]) : at;
    }

    private static int EndOfVerbatim(string source, int at)
    {
        int quote = source.IndexOf('"', at);
        while (quote >= 0 && Starts(source, quote, "\"\""))
        {
            quote = source.IndexOf('"', quote + 2);
        }
        return quote < 0 ? source.Length : quote + 1;
    }

    private static int EndOfLiteral(string source, int at, char quote)
    {
        while (at < source.Length && source[at] != quote && source[at] != '\n')
        {
            at += source[at] == '\\' ? 2 : 1;
        }
        return Math.Min(at + 1, source.Length);
    }

    private static int Behind(string source, int at, string mark)
    {
        int found = source.IndexOf(mark, at, StringComparison.Ordinal);
        return found < 0 ? source.Length : found + mark.Length;
    }

    private static bool Starts(string source, int at, string mark)
    {
        return string.CompareOrdinal(source, at, mark, 0, mark.Length) == 0;
    }
}
