using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Tests.Session;

namespace SmartMat.Tests.House;

/// <summary>The tables of docs/design.md say what the code does.</summary>
[TestClass]
public sealed partial class DesignPageTests
{
    private const int LedStepMs = 100;
    private const int LedSteps = 20;

    [TestMethod]
    public void The_state_table_is_complete_and_true()
    {
        List<string[]> rows = Table("session");
        SessionColumn[] columns = Enum.GetValues<SessionColumn>();
        SessionInput[] inputs = Enum.GetValues<SessionInput>();
        CollectionAssert.AreEqual(columns.Select(Words).ToArray(), rows[0][1..^1].Select(Plain).ToArray());
        CollectionAssert.AreEqual(inputs.Select(Words).ToArray(), rows.Skip(1).Select(row => row[0]).ToArray());
        foreach (SessionInput input in inputs)
        {
            string[] row = rows[1 + (int)input];
            Assert.AreNotEqual("", row[^1], $"{input} needs its reason");
            foreach (SessionColumn column in columns)
            {
                SessionColumn after = SessionTable.After(column, input);
                string expected = after == column ? "stays" : Words(after);
                Assert.AreEqual(expected, Plain(row[1 + (int)column]), $"{column}, {input}");
            }
        }
    }

    [TestMethod]
    public void Each_cell_of_the_state_table_has_one_test()
    {
        foreach (SessionColumn column in Enum.GetValues<SessionColumn>())
        {
            Type tests = typeof(SessionTable).Assembly.GetType($"SmartMat.Tests.Session.SessionMachine{column}Tests")!;
            string[] names = tests
                .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Select(method => method.Name)
                .ToArray();
            CollectionAssert.AreEquivalent(Enum.GetValues<SessionInput>().Select(input => NameOf(column, input)).ToArray(), names);
        }
    }

    [TestMethod]
    [DataRow("settling and running", CalibrationState.Calibrated, SessionState.Settling, PowerWord.None, 0)]
    [DataRow("settling and running", CalibrationState.Calibrated, SessionState.Running, PowerWord.None, 0)]
    [DataRow("ready", CalibrationState.Calibrated, SessionState.Idle, PowerWord.None, 0)]
    [DataRow("ready", CalibrationState.Calibrated, SessionState.Ended, PowerWord.None, 0)]
    [DataRow("waits for an empty mat", CalibrationState.Uncalibrated, SessionState.Idle, PowerWord.None, 0)]
    [DataRow("faulty", CalibrationState.Faulty, SessionState.Idle, PowerWord.None, 0)]
    [DataRow("calibrating", CalibrationState.Calibrating, SessionState.Idle, PowerWord.None, 0)]
    [DataRow("paused", CalibrationState.Calibrated, SessionState.Paused, PowerWord.None, 0)]
    [DataRow("finishing", CalibrationState.Calibrated, SessionState.Finishing, PowerWord.None, 0)]
    [DataRow("battery low", CalibrationState.Calibrated, SessionState.Idle, PowerWord.BatteryLow, 0)]
    [DataRow("battery empty", CalibrationState.Uncalibrated, SessionState.Idle, PowerWord.BatteryEmpty, 0)]
    [DataRow("safe mode", CalibrationState.Uncalibrated, SessionState.Idle, PowerWord.SafeMode, 0)]
    [DataRow("button held for 3 s", CalibrationState.Calibrated, SessionState.Running, PowerWord.None, 3_000)]
    [DataRow("button held for 5 s", CalibrationState.Calibrated, SessionState.Running, PowerWord.None, 5_000)]
    [DataRow("button held for 10 s", CalibrationState.Calibrated, SessionState.Running, PowerWord.None, 10_000)]
    [DataRow("button held for 20 s", CalibrationState.Calibrated, SessionState.Running, PowerWord.None, 20_000)]
    public void The_light_does_what_its_table_says(
        string says, CalibrationState mat, SessionState session, PowerWord word, int heldMs)
    {
        char[] steps = Enumerable
            .Range(0, LedSteps)
            .Select(step => LedPattern.IsOn(mat, session, word, heldMs, (long)step * LedStepMs) ? '#' : '.')
            .ToArray();
        Assert.AreEqual(CellOf("light", says), $"`{new string(steps)}`");
    }

    [TestMethod]
    public void The_light_has_fourteen_words()
    {
        Assert.HasCount(1 + 14, Table("light"));
    }

    [TestMethod]
    public void The_motor_does_what_its_table_says()
    {
        PatternKind[] kinds = Enum.GetValues<PatternKind>().Where(kind => kind != PatternKind.None).ToArray();
        foreach (PatternKind kind in kinds)
        {
            Assert.AreEqual(CellOf("motor", Words(kind)), string.Join(", ", StepsOf(kind)), kind.ToString());
        }

        Assert.HasCount(1 + kinds.Length, Table("motor"));
    }

    [TestMethod]
    public void The_programmes_are_as_their_table_says()
    {
        Programme[] programmes = Enum.GetValues<Programme>();
        List<string[]> rows = Table("programmes");
        Assert.HasCount(1 + programmes.Length, rows);
        foreach (Programme programme in programmes)
        {
            string usual = programme == Programme.Free ? "as set" : programme == Programme.Plan ? "by day" : MinutesOf(ProgrammeTable.UsualS(programme));
            string cue = ProgrammeTable.CueFirstS(programme) == ProgrammeTable.AsSet ? "as set"
                : $"{MinutesOf(ProgrammeTable.CueFirstS(programme))}, {MinutesOf(ProgrammeTable.CueLastS(programme))}"
                    + (ProgrammeTable.Has(programme, ProgrammeTable.FadesOut) ? ", fades out" : "");
            string[] expected =
            [
                ((int)programme).ToString(CultureInfo.InvariantCulture), Words(programme),
                $"{MinutesOf(ProgrammeTable.LeastS(programme))} to {MinutesOf(ProgrammeTable.MostS(programme))}", usual,
                ProgrammeTable.Has(programme, ProgrammeTable.ByLying) ? "lying down" : "hand", cue, $"{ProgrammeTable.DosePercent(programme)} %",
            ];
            CollectionAssert.AreEqual(expected, rows[1 + (int)programme][..expected.Length], programme.ToString());
        }
    }

    [TestMethod]
    public void The_plan_is_as_its_table_says()
    {
        List<string[]> rows = Table("plan");
        for (int day = 1; day <= SmartMat.Session.Plan.DoneDay; day++)
        {
            string[] expected =
            [
                day > SmartMat.Session.Plan.Days ? "after" : day.ToString(CultureInfo.InvariantCulture),
                SmartMat.Session.Plan.StageOf(day).ToString(CultureInfo.InvariantCulture),
                MinutesOf(SmartMat.Session.Plan.TargetS(day)), MinutesOf(SmartMat.Session.Plan.LeastS(day)),
            ];
            CollectionAssert.AreEqual(expected, rows[day][..expected.Length], $"day {day}");
        }
    }

    private static string MinutesOf(int seconds)
    {
        return seconds % 60 == 0 ? $"{seconds / 60} min" : $"{seconds} s";
    }

    private static List<int> StepsOf(PatternKind kind)
    {
        MotorPattern pattern = new MotorPattern();
        pattern.Start(kind, 0);
        List<int> steps = [];
        int ms = 0;
        int sinceMs = 0;
        int former = pattern.DutyPerMilleAt(0);
        while (former >= 0)
        {
            ms++;
            int duty = pattern.DutyPerMilleAt(ms);
            if (duty != former)
            {
                steps.Add(ms - sinceMs);
                sinceMs = ms;
                former = duty;
            }
        }

        return steps;
    }

    private static string NameOf(SessionColumn column, SessionInput input)
    {
        SessionColumn after = SessionTable.After(column, input);
        string ending = after == column ? "stays" : "goes to " + Words(after);
        string sentence = $"{Words(column)} and {Words(input)} {ending}";
        return char.ToUpperInvariant(sentence[0]) + sentence[1..].Replace(' ', '_');
    }

    private static string CellOf(string table, string first)
    {
        return Table(table).Single(row => row[0] == first)[1];
    }

    /// <returns>The cells of the table behind this mark, its heading first.</returns>
    private static List<string[]> Table(string mark)
    {
        string text = Repository.Read("docs/design.md");
        string after = text.Split($"<!-- table: {mark} -->\n")[1];
        return after
            .Split('\n')
            .TakeWhile(line => line.StartsWith('|'))
            .Where(line => !line.StartsWith("|---", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
            .ToList();
    }

    /// <returns>PausedByHand becomes "paused by hand".</returns>
    private static string Words<T>(T value)
        where T : struct, Enum
    {
        return Capital().Replace(value.ToString(), " $0").Trim().ToLowerInvariant();
    }

    private static string Plain(string cell)
    {
        return cell.Replace("*", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
