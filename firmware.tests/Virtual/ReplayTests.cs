using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

[TestClass]
public sealed class ReplayTests
{
    [TestMethod]
    public void The_same_seed_replays_a_run_to_the_byte()
    {
        Assert.AreEqual(TraceOf("turning-over", 5), TraceOf("turning-over", 5));
    }

    [TestMethod]
    public void Another_seed_gives_another_run()
    {
        Assert.AreNotEqual(TraceOf("turning-over", 5), TraceOf("turning-over", 6));
    }

    /// <returns>A hash of every event and every change of the motor's duty, with their times.</returns>
    private static string TraceOf(string scenario, uint seed)
    {
        using VirtualMat mat = Play.MatUnder(scenario, seed);
        mat.Board.KeepsDutyChanges = true;
        mat.RunUntil(5 * Play.MinuteUs);
        IEnumerable<string> duties = mat.Board.DutyChanges.Select(
            change => string.Create(CultureInfo.InvariantCulture, $"{change.AtUs} {change.PerTenThousand}"));
        string trace = string.Join('\n', mat.Lines.Select(line => line.ToJson()).Concat(duties));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(trace)));
    }
}
