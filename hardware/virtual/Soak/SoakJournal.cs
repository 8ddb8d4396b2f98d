using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace SmartMat.Virtual.Soak;

/// <summary>Finished households, a line of JSON each, so that a long run can be taken up again.</summary>
public sealed class SoakJournal
{
    private readonly string _path;
    private readonly List<SoakResult> _finished = new();

    /// <param name="path">Made if it is not there.</param>
    /// <param name="plan">What is lived; a journal of another plan is refused.</param>
    /// <exception cref="InvalidDataException">It belongs to another plan, or is no journal.</exception>
    public SoakJournal(string path, SoakPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _path = path;
        string head = $"soak seed {plan.Seed} days {plan.Days}";
        if (!File.Exists(path))
        {
            File.WriteAllText(path, head + "\n");
            return;
        }

        string[] lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != head)
        {
            throw new InvalidDataException($"{path} is not the journal of \"{head}\": name another file, or delete it");
        }

        for (int i = 1; i < lines.Length; i++)
        {
            Take(lines[i], isLast: i == lines.Length - 1);
        }
    }

    public IReadOnlyList<SoakResult> Finished => _finished;

    public void Note(SoakResult result)
    {
        File.AppendAllText(_path, JsonSerializer.Serialize(result) + "\n");
    }

    private void Take(string line, bool isLast)
    {
        try
        {
            _finished.Add(JsonSerializer.Deserialize<SoakResult>(line)!);
        }
        catch (JsonException) when (isLast)
        {
            // The run was cut off in the middle of this line: that household is lived again.
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{_path} has a line that is no household: {e.Message}", e);
        }
    }
}
