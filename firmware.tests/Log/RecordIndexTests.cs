using SmartMat.Log;

namespace SmartMat.Tests.Log;

/// <summary>The index knows the newest 512 numbers, where each lies, and which files nobody needs any more.</summary>
[TestClass]
public sealed class RecordIndexTests
{
    [TestMethod]
    public void The_first_number_is_the_next_one_while_none_is_there()
    {
        RecordIndex index = new RecordIndex();
        Assert.AreEqual(1, index.First);
        index.Grow(10);
        Assert.AreEqual(10, index.First);
        Assert.AreEqual(10, index.Next);
        index.Put(10, 0);
        Assert.AreEqual(10, index.First);
        index.Remove(10, 10);
        Assert.AreEqual(11, index.First);
        Assert.AreEqual(11, index.Next);
    }

    [TestMethod]
    public void A_number_given_away_is_never_the_next_one_again()
    {
        RecordIndex index = new RecordIndex();
        index.Put(20, 0);
        index.Put(10, 1);
        index.Grow(5);
        Assert.AreEqual(21, index.Next);
        Assert.AreEqual(10, index.First);
        Assert.AreEqual(2, index.Count);
    }

    [TestMethod]
    public void The_next_number_is_not_there_even_when_512_are()
    {
        RecordIndex index = Filled(512);
        Assert.IsTrue(index.Has(1));
        Assert.IsTrue(index.Has(512));
        Assert.IsFalse(index.Has(513));
        Assert.IsFalse(index.Has(0));
    }

    [TestMethod]
    public void A_leap_drops_the_numbers_that_are_512_older()
    {
        RecordIndex index = Filled(512);
        index.Put(515, RecordFiles.PlaceOf(40, 0));
        Assert.AreEqual(510, index.Count);
        Assert.AreEqual(4, index.First);
        Assert.IsFalse(index.Has(513));
        Assert.IsFalse(index.Has(514));
        Assert.IsTrue(index.Has(515));
    }

    [TestMethod]
    [DataRow(600)]
    [DataRow(2000)]
    [DataRow(65000)]
    public void A_leap_over_512_numbers_and_more_drops_all(int next)
    {
        RecordIndex index = Filled(20);
        index.Grow(next);
        Assert.AreEqual(0, index.Count);
        Assert.AreEqual(next, index.First);
        Assert.AreEqual(next, index.Next);
        Assert.IsTrue(index.IsDead(FileOf(1)));
        Assert.IsTrue(index.IsDead(FileOf(20)));
    }

    [TestMethod]
    public void A_number_that_is_too_old_is_ignored()
    {
        RecordIndex index = new RecordIndex();
        index.Put(600, RecordFiles.PlaceOf(3, 0));
        index.Put(88, RecordFiles.PlaceOf(4, 0));
        Assert.AreEqual(1, index.Count);
        Assert.AreEqual(600, index.First);
        Assert.IsTrue(index.IsDead(4));
        index.Put(89, RecordFiles.PlaceOf(4, 1));
        Assert.AreEqual(2, index.Count);
        Assert.AreEqual(89, index.First);
    }

    [TestMethod]
    public void A_newer_version_takes_the_place_of_the_older_one()
    {
        RecordIndex index = new RecordIndex();
        index.Put(1, RecordFiles.PlaceOf(1, 0));
        index.Put(2, RecordFiles.PlaceOf(2, 0));
        index.Put(1, RecordFiles.PlaceOf(2, 1));
        Assert.AreEqual(2, index.Count);
        Assert.AreEqual(RecordFiles.PlaceOf(2, 1), index.PlaceOf(1));
        Assert.IsTrue(index.IsDead(1));
        Assert.IsFalse(index.IsDead(2));
    }

    [TestMethod]
    [DataRow(1, 88, 89)]
    [DataRow(80, 89, 90)]
    [DataRow(600, 700, 89)]
    [DataRow(601, 700, 89)]
    [DataRow(1, 700, 601)]
    public void Only_numbers_that_are_there_are_removed(int first, int last, int firstLeft)
    {
        RecordIndex index = Filled(600);
        index.Remove(first, last);
        Assert.AreEqual(firstLeft, index.First);
        for (int sequence = 89; sequence <= 600; sequence++)
        {
            Assert.AreEqual(sequence < first || sequence > last, index.Has(sequence));
        }
    }

    [TestMethod]
    public void A_file_that_goes_takes_only_what_lies_in_it()
    {
        RecordIndex index = Filled(40);
        index.Put(1, RecordFiles.PlaceOf(9, 0));
        index.RemoveFile(FileOf(2));
        Assert.IsTrue(index.IsDead(FileOf(2)));
        Assert.IsTrue(index.Has(1));
        Assert.AreEqual(1, index.First);
        for (int sequence = 2; sequence <= 40; sequence++)
        {
            Assert.AreEqual(FileOf(sequence) != FileOf(2), index.Has(sequence));
        }
    }

    [TestMethod]
    public void A_pinned_file_that_goes_takes_what_is_known_in_it()
    {
        RecordIndex index = Filled(40);
        index.Pin(FileOf(2));
        index.RemoveFile(FileOf(2));
        Assert.IsFalse(index.Has(2));
        Assert.IsTrue(index.Has(40));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(15)]
    public void A_pinned_file_is_never_dead_whatever_comes_and_goes_beside_it(int before)
    {
        RecordIndex index = new RecordIndex();
        Assert.IsFalse(index.IsPinned(1));
        for (int sequence = 1; sequence <= 15; sequence++)
        {
            if (sequence == before + 1)
            {
                index.Pin(1);
            }

            index.Put(sequence, RecordFiles.PlaceOf(1, sequence));
            Assert.IsFalse(index.IsDead(1));
        }

        index.Pin(1);
        for (int sequence = 1; sequence <= 15; sequence++)
        {
            index.Remove(sequence, sequence);
            Assert.IsFalse(index.IsDead(1));
            Assert.IsTrue(index.IsPinned(1));
        }

        Assert.AreEqual(0, index.Count);
    }

    /// <summary>Sixteen to a file, as the log writes them.</summary>
    private static RecordIndex Filled(int count)
    {
        RecordIndex index = new RecordIndex();
        for (int sequence = 1; sequence <= count; sequence++)
        {
            index.Put(sequence, PlaceOf(sequence));
        }

        return index;
    }

    private static int FileOf(int sequence)
    {
        return RecordFiles.FileOf(PlaceOf(sequence));
    }

    private static int PlaceOf(int sequence)
    {
        return RecordFiles.PlaceOf(1, sequence - 1);
    }
}
