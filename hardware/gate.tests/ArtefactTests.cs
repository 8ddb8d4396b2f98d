using System.IO;
using System.Text.RegularExpressions;

namespace SmartMat.Gate.Tests;

/// <summary>What is committed beside the schematic says nothing about who exported it, where or when.</summary>
[TestClass]
public sealed partial class ArtefactTests
{
    [TestMethod]
    [DataRow("kicad/mat.net")]
    [DataRow("kicad/mat.svg")]
    [DataRow("kicad/mat.kicad_sch")]
    [DataRow("kicad/mat.kicad_pcb")]
    public void A_committed_file_has_no_path_and_no_date(string file)
    {
        string text = File.ReadAllText(Path.Combine(Committed.Repository, "hardware", file));
        Assert.AreEqual("", PathOrDate().Match(text).Value);
    }

    [TestMethod]
    public void The_table_of_counts_falls_with_the_load()
    {
        double last = double.MaxValue;
        foreach (string line in File.ReadLines(Path.Combine(Committed.Repository, "hardware", "spice", "counts.csv")))
        {
            string[] cells = line.Split(',');
            if (!int.TryParse(cells[0], out _)) { continue; }
            double volts = double.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture);
            Assert.IsTrue(volts < last, line);
            last = volts;
        }

        Assert.AreNotEqual(double.MaxValue, last, "the table is empty");
    }

    [GeneratedRegex(@"(?<![\w.$}])/(home|work|root|tmp|usr)/|\b20\d\d[-/]\d\d[-/]\d\d\b")]
    private static partial Regex PathOrDate();
}
