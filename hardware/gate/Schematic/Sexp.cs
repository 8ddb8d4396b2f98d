using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SmartMat.Gate.Schematic;

/// <summary>One node of the bracketed text in which KiCad writes its files: an atom or a list.</summary>
public sealed class Sexp
{
    private readonly List<Sexp> _items = [];

    private Sexp(string? atom)
    {
        Atom = atom;
    }

    /// <summary>The text of an atom, unquoted; null for a list.</summary>
    public string? Atom { get; }

    /// <summary>The first atom of a list, which names it; empty for an atom.</summary>
    public string Head => _items.Count > 0 ? _items[0].Atom ?? "" : "";

    /// <returns>The lists directly inside this one whose head is <paramref name="head"/>, in file order.</returns>
    public IEnumerable<Sexp> All(string head)
    {
        return _items.Where(item => item.Head == head);
    }

    public Sexp? Find(string head)
    {
        return All(head).FirstOrDefault();
    }

    /// <returns>The second item of the list called <paramref name="head"/>: `(ref "R4")` gives R4. Empty if absent.</returns>
    public string Text(string head)
    {
        return Find(head)?.At(1) ?? "";
    }

    /// <returns>The atom at this place; empty if there is none.</returns>
    public string At(int index)
    {
        return index < _items.Count ? _items[index].Atom ?? "" : "";
    }

    /// <exception cref="FormatException">The brackets do not balance.</exception>
    public static Sexp Parse(string text)
    {
        Stack<Sexp> open = new();
        open.Push(new Sexp(null));
        for (int at = 0; at < text.Length;)
        {
            at = Step(text, at, open);
        }

        if (open.Count != 1 || open.Peek()._items.Count == 0)
        {
            throw new FormatException("brackets do not balance");
        }

        return open.Peek()._items[0];
    }

    /// <returns>Where the next token starts.</returns>
    private static int Step(string text, int at, Stack<Sexp> open)
    {
        switch (text[at])
        {
            case '(':
                Sexp list = new(null);
                open.Peek()._items.Add(list);
                open.Push(list);
                return at + 1;
            case ')':
                if (open.Count == 1) { throw new FormatException("a bracket too many at " + at); }
                open.Pop();
                return at + 1;
            case '"':
                return Quoted(text, at + 1, open.Peek());
            default:
                return char.IsWhiteSpace(text[at]) ? at + 1 : Bare(text, at, open.Peek());
        }
    }

    private static int Quoted(string text, int at, Sexp parent)
    {
        StringBuilder atom = new();
        for (; text[at] != '"'; at++)
        {
            if (text[at] == '\\') { at++; }
            atom.Append(text[at]);
        }

        parent._items.Add(new Sexp(atom.ToString()));
        return at + 1;
    }

    private static int Bare(string text, int at, Sexp parent)
    {
        int end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '(' && text[end] != ')') { end++; }
        parent._items.Add(new Sexp(text[at..end]));
        return end;
    }
}
