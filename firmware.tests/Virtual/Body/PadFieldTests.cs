using System.Linq;
using SmartMat.Virtual.Body;

namespace SmartMat.Tests.Virtual.Body;

[TestClass]
public sealed class PadFieldTests
{
    private const int Zone = 16;

    [TestMethod]
    public void A_constant_load_creeps_up_by_eleven_percent_in_a_minute()
    {
        PadField pads = new(1);
        pads.Step(Pressed(10), 0);
        double fresh = pads.Microsiemens[Zone];
        Hold(pads, 10, 60);
        Assert.AreEqual(1.11, pads.Microsiemens[Zone] / fresh, 0.015);
    }

    [TestMethod]
    public void Creep_recovers_while_the_pad_is_unloaded()
    {
        PadField pads = new(1);
        pads.Step(Pressed(10), 0);
        double fresh = pads.Microsiemens[Zone];
        Hold(pads, 10, 60);
        Hold(pads, 0, 300);
        pads.Step(Pressed(10), 0);
        Assert.AreEqual(1, pads.Microsiemens[Zone] / fresh, 0.02);
    }

    [TestMethod]
    public void Unloading_reads_a_tenth_more_than_loading()
    {
        PadField up = new(1);
        up.Step(Pressed(5), 0);
        PadField down = new(1);
        down.Step(Pressed(10), 0);
        down.Step(Pressed(5), 0);
        Assert.AreEqual(1.10, down.Microsiemens[Zone] / up.Microsiemens[Zone], 0.001);
    }

    [TestMethod]
    public void An_unloaded_pad_is_open_however_long_it_was_loaded()
    {
        PadField pads = new(1);
        Hold(pads, 30, 600);
        pads.Step(Pressed(0), 0.05);
        Assert.AreEqual(0, pads.Microsiemens.Max());
    }

    [TestMethod]
    public void Only_the_two_discs_over_a_pad_press_it()
    {
        PadField pads = new(1);
        double[] newtons = new double[MatLayout.DiscCount];
        System.Array.Fill(newtons, 1.0);
        Assert.AreEqual(2, pads.NewtonsOn(Zone, newtons));
        newtons[UpperDiscOf(Zone)] = 0;
        newtons[UpperDiscOf(Zone) + MatLayout.DiscColumns] = 0;
        Assert.AreEqual(0, pads.NewtonsOn(Zone, newtons));
    }

    [TestMethod]
    public void Parts_of_a_batch_differ_by_some_percent()
    {
        double[] newtons = new double[MatLayout.DiscCount];
        System.Array.Fill(newtons, 1.0);
        PadField pads = new(3);
        pads.Step(newtons, 0);
        double mean = pads.Microsiemens.Average();
        double spread = System.Math.Sqrt(pads.Microsiemens.Average(one => (one - mean) * (one - mean))) / mean;
        Assert.AreEqual(0.06, spread, 0.025);
    }

    [TestMethod]
    public void A_fault_hides_what_lies_on_the_pad_and_can_be_repaired()
    {
        PadField pads = new(1);
        pads.SetFault(Zone, PadFault.Open);
        pads.Step(Pressed(10), 0);
        Assert.AreEqual(0, pads.Microsiemens[Zone]);
        pads.SetFault(Zone, PadFault.Stuck, 123);
        pads.Step(Pressed(20), 0);
        Assert.AreEqual(123, pads.Microsiemens[Zone]);
        pads.SetFault(Zone, PadFault.Shorted);
        pads.Step(Pressed(0), 0);
        Assert.AreEqual(PadField.ShortMicrosiemens, pads.Microsiemens[Zone]);
        pads.SetFault(Zone, PadFault.None);
        pads.Step(Pressed(0), 0);
        Assert.AreEqual(0, pads.Microsiemens[Zone]);
    }

    [TestMethod]
    public void A_tight_cover_and_damp_air_show_on_an_empty_mat()
    {
        PadField pads = new(1);
        pads.SetPreload(Zone, 0.3);
        pads.Step(Pressed(0), 0);
        double dry = pads.Microsiemens[Zone];
        Assert.AreEqual(50, dry, 8);
        pads.Climate = 1.1;
        pads.Step(Pressed(0), 0);
        Assert.AreEqual(1.1, pads.Microsiemens[Zone] / dry, 0.001);
    }

    private static void Hold(PadField pads, double newtons, int seconds)
    {
        double[] pressed = Pressed(newtons);
        for (int step = 0; step < seconds * 20; step++)
        {
            pads.Step(pressed, 0.05);
        }
    }

    private static double[] Pressed(double newtons)
    {
        double[] discs = new double[MatLayout.DiscCount];
        discs[UpperDiscOf(Zone)] = newtons * 0.5;
        discs[UpperDiscOf(Zone) + MatLayout.DiscColumns] = newtons * 0.5;
        return discs;
    }

    private static int UpperDiscOf(int zone)
    {
        return (zone / MatLayout.Columns * MatLayout.RowsPerBand * MatLayout.DiscColumns)
            + MatLayout.PadDiscColumn(zone);
    }
}
