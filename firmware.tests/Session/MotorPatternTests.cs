using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class MotorPatternTests
{
    private const long StartMs = 5_000;
    private const int StepMs = 50;

    [TestMethod]
    public void No_pattern_plays_before_the_first_starts()
    {
        Assert.AreEqual(-1, new MotorPattern().DutyPerMilleAt(0));
    }

    [TestMethod]
    public void The_start_is_two_short_bursts()
    {
        MotorPattern pattern = Started(PatternKind.Start);
        Assert.AreEqual(Tuning.PatternPerMille, pattern.DutyPerMilleAt(StartMs));
        Assert.AreEqual(Tuning.PatternPerMille, pattern.DutyPerMilleAt(StartMs + 149));
        Assert.AreEqual(0, pattern.DutyPerMilleAt(StartMs + 150));
        Assert.AreEqual(0, pattern.DutyPerMilleAt(StartMs + 299));
        Assert.AreEqual(Tuning.PatternPerMille, pattern.DutyPerMilleAt(StartMs + 300));
        Assert.AreEqual(Tuning.PatternPerMille, pattern.DutyPerMilleAt(StartMs + 449));
        Assert.AreEqual(-1, pattern.DutyPerMilleAt(StartMs + 450));
    }

    [TestMethod]
    public void A_pattern_that_has_ended_stays_ended()
    {
        MotorPattern pattern = Started(PatternKind.Pause);
        Assert.AreEqual(-1, pattern.DutyPerMilleAt(StartMs + 900));
        Assert.AreEqual(-1, pattern.DutyPerMilleAt(StartMs + 100));
    }

    [TestMethod]
    [DataRow((int)PatternKind.Start, 2, 450)]
    [DataRow((int)PatternKind.Pause, 1, 900)]
    [DataRow((int)PatternKind.Warning, 3, 1_300)]
    [DataRow((int)PatternKind.Finishing, 2, 1_500)]
    [DataRow((int)PatternKind.End, 3, 1_700)]
    [DataRow((int)PatternKind.Test, 1, 2_900)]
    [DataRow((int)PatternKind.Ask, 4, 700)]
    [DataRow((int)PatternKind.Done, 2, 1_200)]
    [DataRow((int)PatternKind.Nudge, 3, 1_800)]
    [DataRow((int)PatternKind.SoftNudge, 1, 600)]
    public void A_pattern_is_so_many_bursts_and_then_leaves_the_motor_alone(int kind, int bursts, int lengthMs)
    {
        Assert.IsTrue(lengthMs <= Tuning.PatternMaxMs);
        Assert.AreEqual(bursts, BurstsOf(kind));
        MotorPattern pattern = Started((PatternKind)kind);
        Assert.IsTrue(pattern.DutyPerMilleAt(StartMs + lengthMs - 1) >= 0);
        Assert.AreEqual(-1, pattern.DutyPerMilleAt(StartMs + lengthMs));
    }

    [TestMethod]
    public void A_nudge_is_as_strong_as_it_is_asked_to_be()
    {
        MotorPattern pattern = new MotorPattern();
        pattern.Start(PatternKind.Nudge, 123, StartMs);
        Assert.AreEqual(123, pattern.DutyPerMilleAt(StartMs));
        Assert.AreEqual(0, pattern.DutyPerMilleAt(StartMs + 400));
        Assert.AreEqual(123, pattern.DutyPerMilleAt(StartMs + 700));
    }

    [TestMethod]
    public void A_pattern_plays_from_its_start_to_its_end_or_until_it_is_cut_short()
    {
        Assert.IsFalse(new MotorPattern().IsPlaying);
        MotorPattern ended = Started(PatternKind.Pause);
        Assert.IsTrue(ended.IsPlaying);
        ended.DutyPerMilleAt(StartMs + 899);
        Assert.IsTrue(ended.IsPlaying);
        ended.DutyPerMilleAt(StartMs + 900);
        Assert.IsFalse(ended.IsPlaying);
        MotorPattern cut = Started(PatternKind.Pause);
        cut.Stop();
        Assert.IsFalse(cut.IsPlaying);
    }

    [TestMethod]
    public void Only_the_question_and_its_answer_are_for_a_hand_at_the_button()
    {
        for (int kind = (int)PatternKind.Start; kind <= (int)PatternKind.SoftNudge; kind++)
        {
            bool isForHand = kind == (int)PatternKind.Ask || kind == (int)PatternKind.Done;
            Assert.AreEqual(isForHand, Started((PatternKind)kind).IsForHand);
        }
    }

    [TestMethod]
    public void A_pattern_can_be_cut_short()
    {
        MotorPattern pattern = Started(PatternKind.End);
        pattern.Stop();
        Assert.AreEqual(-1, pattern.DutyPerMilleAt(StartMs + 10));
    }

    [TestMethod]
    public void A_newer_pattern_takes_the_place_of_an_older()
    {
        MotorPattern pattern = Started(PatternKind.Pause);
        pattern.Start(PatternKind.Start, StartMs + 100);
        Assert.AreEqual(0, pattern.DutyPerMilleAt(StartMs + 250));
    }

    [TestMethod]
    public void Every_pattern_differs_from_every_other_in_bursts_or_length()
    {
        for (int one = (int)PatternKind.Start; one <= (int)PatternKind.End; one++)
        {
            for (int other = one + 1; other <= (int)PatternKind.End; other++)
            {
                bool sameCount = BurstsOf(one) == BurstsOf(other);
                // Twice as long is told apart by anybody; a half longer hardly.
                bool sameLength = LongestMs(one) < LongestMs(other) * 2 && LongestMs(other) < LongestMs(one) * 2;
                Assert.IsFalse(sameCount && sameLength);
            }
        }
    }

    private static MotorPattern Started(PatternKind kind)
    {
        MotorPattern pattern = new MotorPattern();
        pattern.Start(kind, StartMs);
        return pattern;
    }

    private static int BurstsOf(int kind)
    {
        MotorPattern pattern = Started((PatternKind)kind);
        int bursts = 0;
        bool wasOn = false;
        for (int ms = 0; ms <= Tuning.PatternMaxMs; ms += StepMs)
        {
            bool isOn = pattern.DutyPerMilleAt(StartMs + ms) > 0;
            bursts += isOn && !wasOn ? 1 : 0;
            wasOn = isOn;
        }

        return bursts;
    }

    private static int LongestMs(int kind)
    {
        MotorPattern pattern = Started((PatternKind)kind);
        int longestMs = 0;
        int onMs = 0;
        for (int ms = 0; ms <= Tuning.PatternMaxMs; ms += StepMs)
        {
            onMs = pattern.DutyPerMilleAt(StartMs + ms) > 0 ? onMs + StepMs : 0;
            longestMs = onMs > longestMs ? onMs : longestMs;
        }

        return longestMs;
    }
}
