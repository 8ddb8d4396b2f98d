using System.IO;
using SmartMat.Gate.Drawings;

namespace SmartMat.Gate.Tests;

/// <summary>The templates that a maker cuts along show the layout that the firmware uses.</summary>
[TestClass]
public sealed class DrawingTests
{
    [TestMethod]
    public void The_committed_drawings_are_fresh()
    {
        foreach ((string file, string fresh) in DrawingSet.All())
        {
            string path = Path.Combine(Committed.Repository, "hardware", file);
            Assert.AreEqual(fresh, File.ReadAllText(path).ReplaceLineEndings("\n"), file);
        }
    }

    [TestMethod]
    public void Every_pad_lies_between_the_two_discs_of_its_zone()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int column = (int)(MatPlan.PadX(zone) / MatPlan.PitchX), row = (int)((MatPlan.PadY(zone) - 1) / MatPlan.PitchY);
            Assert.AreEqual(zone, MatLayout.ZoneOfDisc(row, column));
            Assert.AreEqual(zone, MatLayout.ZoneOfDisc(row + 1, column));
        }
    }

    [TestMethod]
    public void A_wire_is_called_as_in_the_schematic()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            Assert.IsTrue(Committed.Board.Netlist.PinsOn(MatPlan.Wire(zone)).Count > 1, MatPlan.Wire(zone));
        }
    }
}
