using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace SmartMat.Tests.House;

/// <summary>Finds the methods in C# text and their lengths, by counting braces.</summary>
internal sealed partial class Members
{
    private readonly string _code;
    private readonly List<Member> _found = [];

    /// <summary>Open blocks from the outside in: true for a namespace or type, false within a member.</summary>
    private readonly Stack<bool> _blocks = new();

    private int _start;

    private Members(string code)
    {
        _code = code;
    }

    /// <summary>A method, accessor block or operator, from its signature to its end.</summary>
    internal sealed record Member(string Signature, int Lines, int Switches);

    public static List<Member> Of(string source)
    {
        Members members = new(CodeText.Strip(source));
        for (int at = 0; at < members._code.Length; at++)
        {
            members.Step(at);
        }
        return members._found;
    }

    private void Step(int at)
    {
        bool isInType = _blocks.All(isType => isType);
        switch (_code[at])
        {
            case '{':
                _blocks.Push(isInType && TypeKeyword().IsMatch(_code[_start..at]));
                _start = _blocks.Peek() ? at + 1 : _start;
                break;
            case '}':
                _blocks.TryPop(out _);
                EndMember(at, _blocks.All(isType => isType));
                break;
            case ';':
                EndMember(at, isInType);
                break;
        }
    }

    private void EndMember(int at, bool isInType)
    {
        if (!isInType)
        {
            return;
        }
        string text = Attributes().Replace(_code[_start..(at + 1)].Trim(), "").Trim();
        int value = Assignment().Match(text) is { Success: true } match ? match.Index : int.MaxValue;
        int parameters = text.IndexOf('(', StringComparison.Ordinal);
        int body = text.IndexOfAny(['{']);
        bool isField = value < (parameters < 0 ? int.MaxValue - 1 : parameters);
        bool hasBody = body > 0 || text.Contains("=>", StringComparison.Ordinal);
        if (hasBody && !isField)
        {
            string signature = text.Split('\n', '{', '=')[0].Trim();
            _found.Add(new Member(signature, text.Count(letter => letter == '\n') + 1, SwitchStatement().Count(text)));
        }
        _start = at + 1;
    }

    [GeneratedRegex(@"\b(namespace|class|struct|interface|enum|record)\b[^(;=]*")]
    private static partial Regex TypeKeyword();

    [GeneratedRegex(@"^(\[[^\]]*\]\s*)+")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"(?<![=<>!])=(?![=>])")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\bswitch\s*\(")]
    private static partial Regex SwitchStatement();
}
