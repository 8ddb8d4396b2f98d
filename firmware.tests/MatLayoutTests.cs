namespace SmartMat.Tests;

[TestClass]
public sealed class MatLayoutTests
{
    [TestMethod]
    public void The_242_discs_make_33_zones_of_two_rows_and_four_three_or_four_discs()
    {
        int[] discs = new int[33];
        for (int row = 0; row < MatLayout.DiscRows; row++)
        {
            for (int column = 0; column < MatLayout.DiscColumns; column++)
            {
                discs[MatLayout.ZoneOfDisc(row, column)]++;
            }
        }

        int sum = 0;
        for (int zone = 0; zone < discs.Length; zone++)
        {
            Assert.AreEqual(zone % MatLayout.Columns == MatLayout.Spine ? 6 : 8, discs[zone]);
            sum += discs[zone];
        }

        Assert.AreEqual(242, sum);
    }

    [TestMethod]
    [DataRow(0, 0, 0)]
    [DataRow(1, 3, 0)]
    [DataRow(0, 4, 1)]
    [DataRow(1, 6, 1)]
    [DataRow(0, 7, 2)]
    [DataRow(1, 10, 2)]
    [DataRow(2, 0, 3)]
    [DataRow(10, 5, 16)]
    [DataRow(21, 10, 32)]
    public void Zones_are_counted_from_the_head_and_from_the_left(int row, int column, int zone)
    {
        Assert.AreEqual(zone, MatLayout.ZoneOfDisc(row, column));
    }

    [TestMethod]
    public void The_pad_of_a_zone_lies_under_one_of_its_own_disc_columns()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int band = zone / MatLayout.Columns;
            int column = MatLayout.PadDiscColumn(zone);
            Assert.AreEqual(zone, MatLayout.ZoneOfDisc(band * MatLayout.RowsPerBand, column));
            Assert.AreEqual(zone, MatLayout.ZoneOfDisc((band * MatLayout.RowsPerBand) + 1, column));
        }
    }

    [TestMethod]
    public void The_pads_lie_as_far_to_the_left_as_to_the_right()
    {
        Assert.AreEqual(5, MatLayout.PadDiscColumn(MatLayout.Spine));
        Assert.AreEqual(10, MatLayout.PadDiscColumn(MatLayout.Left) + MatLayout.PadDiscColumn(MatLayout.Right));
    }
}
