using SmartMat.Link;
using SmartMat.Sensing;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class PostureTallyTests
{
    [TestMethod]
    public void A_session_in_which_nobody_was_told_has_no_posture()
    {
        PostureTally tally = Fresh();
        Hold(tally, Occupancy.Contact, PostureKind.OnBack, 60, 0);
        Hold(tally, Occupancy.Object, PostureKind.Object, 60, 60);
        Hold(tally, Occupancy.Unknown, PostureKind.OnSide, 60, 120);
        Assert.AreEqual(PostureTally.Unknown, tally.Main);
    }

    [TestMethod]
    [DataRow((int)PostureKind.OnBack, 1)]
    [DataRow((int)PostureKind.LightOnBack, 1)]
    [DataRow((int)PostureKind.OnSide, 3)]
    [DataRow((int)PostureKind.UpperBack, 4)]
    [DataRow((int)PostureKind.Sitting, 5)]
    [DataRow((int)PostureKind.Standing, 6)]
    [DataRow((int)PostureKind.Kneeling, 7)]
    [DataRow((int)PostureKind.LegsOnly, 8)]
    [DataRow((int)PostureKind.Child, 9)]
    public void Each_posture_has_its_number_in_the_record(int kind, int number)
    {
        PostureTally tally = Fresh();
        Hold(tally, Posture.OccupancyOf((PostureKind)kind), (PostureKind)kind, 1, 0);
        Assert.AreEqual(number, tally.Main);
    }

    [TestMethod]
    public void The_one_held_longest_in_all_counts_not_the_last_nor_the_longest_at_a_time()
    {
        PostureTally tally = Fresh();
        Hold(tally, Occupancy.Lying, PostureKind.OnBack, 100, 0);
        Hold(tally, Occupancy.Lying, PostureKind.OnSide, 130, 100);
        Hold(tally, Occupancy.Lying, PostureKind.LightOnBack, 40, 230);
        Hold(tally, Occupancy.Sitting, PostureKind.Sitting, 20, 270);
        Assert.AreEqual(1, tally.Main);
    }

    [TestMethod]
    public void A_pause_counts_for_nothing()
    {
        PostureTally tally = Fresh();
        Hold(tally, Occupancy.Lying, PostureKind.OnSide, 10, 0);
        tally.Take(Occupancy.Lying, PostureKind.OnBack, 600_000);
        Assert.AreEqual(3, tally.Main);
    }

    [TestMethod]
    public void A_new_session_begins_with_none()
    {
        PostureTally tally = Fresh();
        Hold(tally, Occupancy.Lying, PostureKind.OnSide, 10, 0);
        tally.Reset(20_000);
        Assert.AreEqual(PostureTally.Unknown, tally.Main);
    }

    [TestMethod]
    [DataRow(Tally.MostStepMs, 3)]
    [DataRow(Tally.MostStepMs + 1, PostureTally.Unknown)]
    public void The_longest_step_still_counts(int stepMs, int main)
    {
        PostureTally tally = new PostureTally();
        tally.Reset(5_000);
        tally.Take(Occupancy.Lying, PostureKind.OnSide, 5_000 + stepMs);
        Assert.AreEqual(main, tally.Main);
    }

    [TestMethod]
    public void Of_two_held_as_long_the_first_kind_counts()
    {
        PostureTally tally = Fresh();
        Hold(tally, Occupancy.Sitting, PostureKind.Sitting, 10, 0);
        Hold(tally, Occupancy.Lying, PostureKind.OnSide, 10, 10);
        Assert.AreEqual(3, tally.Main);
    }

    [TestMethod]
    [DataRow((int)Occupancy.Contact, PostureTally.Unknown)]
    [DataRow((int)Occupancy.Lying, 8)]
    [DataRow((int)Occupancy.OtherPerson, 8)]
    [DataRow((int)Occupancy.Object, PostureTally.Unknown)]
    public void It_takes_a_person_to_hold_a_posture(int occupancy, int main)
    {
        PostureTally tally = Fresh();
        tally.Take((Occupancy)occupancy, PostureKind.LegsOnly, 1_000);
        tally.Take(Occupancy.OtherPerson, PostureKind.Object, 2_500);
        Assert.AreEqual(main, tally.Main);
    }

    private static PostureTally Fresh()
    {
        PostureTally tally = new PostureTally();
        tally.Reset(0);
        return tally;
    }

    private static void Hold(PostureTally tally, Occupancy occupancy, PostureKind kind, int seconds, int fromS)
    {
        for (int ms = Tuning.BusyScanMs; ms <= seconds * 1000; ms += Tuning.BusyScanMs)
        {
            tally.Take(occupancy, kind, (fromS * 1000) + ms);
        }
    }
}
