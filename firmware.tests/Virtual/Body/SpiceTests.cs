using System;
using System.Globalization;
using System.IO;
using System.Linq;
using SmartMat.Tests.House;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual.Body;

/// <summary>The virtual mat's front end against what ngspice computed from the schematic's own values.</summary>
[TestClass]
public sealed class SpiceTests
{
    private const double Tolerance = 0.01;

    [TestMethod]
    public void The_front_end_model_is_within_one_percent_of_spice_from_short_to_100_k()
    {
        string[] rows = File.ReadAllLines(Repository.PathOf("hardware/spice/counts.csv")).Skip(1).ToArray();
        Assert.IsTrue(rows.Length >= 10, $"{rows.Length} rows");
        int compared = 0;
        foreach (string[] cells in rows.Select(row => row.Split(',')))
        {
            if (double.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double ohms)
                && !double.IsInfinity(ohms))
            {
                double spice = double.Parse(cells[2], CultureInfo.InvariantCulture);
                double model = FrontEnd.NominalVolts(ohms);
                Assert.IsTrue(Math.Abs(model - spice) <= Tolerance * spice, $"{cells[0]}: SPICE {spice} V, model {model:F4} V");
                compared++;
            }
        }

        Assert.IsTrue(compared >= 10, $"{compared} loads compared");
    }
}
