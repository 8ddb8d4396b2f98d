using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SmartMat.Virtual.Run;

/// <summary>One event of the mat, as its console printed it.</summary>
/// <param name="TMs">Milliseconds since power-on of the virtual chip.</param>
/// <param name="Event">Its name, for example session-started.</param>
/// <param name="Fields">Its values, in the console's order.</param>
public sealed record MatLine(long TMs, string Event, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <returns>Null if the line is not an event: the banner, say.</returns>
    public static MatLine? Parse(string line, long bootedMs)
    {
        ArgumentNullException.ThrowIfNull(line);
        string[] words = line.Split(' ');
        if (words.Length < 2 || !long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out long atMs))
        {
            return null;
        }

        List<KeyValuePair<string, string>> fields = new();
        foreach (string word in words.AsSpan(2))
        {
            string[] pair = word.Split('=', 2);
            fields.Add(new KeyValuePair<string, string>(pair[0], pair.Length > 1 ? pair[1] : string.Empty));
        }

        return new MatLine(bootedMs + atMs, words[1], fields);
    }

    /// <returns>The value of a field, or null.</returns>
    public string? this[string name]
    {
        get
        {
            foreach (KeyValuePair<string, string> field in Fields)
            {
                if (field.Key == name)
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    public string ToJson()
    {
        StringBuilder json = new();
        json.Append(CultureInfo.InvariantCulture, $"{{\"tMs\":{TMs},\"event\":{Quote(Event)}");
        foreach (KeyValuePair<string, string> field in Fields)
        {
            bool isNumber = long.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _);
            json.Append(CultureInfo.InvariantCulture, $",{Quote(field.Key)}:{(isNumber ? field.Value : Quote(field.Value))}");
        }

        return json.Append('}').ToString();
    }

    public override string ToString()
    {
        TimeSpan at = TimeSpan.FromMilliseconds(TMs);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{(int)at.TotalMinutes,4}:{at.Seconds:00}.{at.Milliseconds / 100}  {Event}");
        foreach (KeyValuePair<string, string> field in Fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {field.Key} {field.Value}");
        }

        return text.ToString();
    }

    private static string Quote(string text)
    {
        return JsonSerializer.Serialize(text);
    }
}
