using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class DiaryTests
{
    private const int Monday = 20_000;

    [TestMethod]
    public void Sessions_are_counted_by_day()
    {
        Diary diary = new Diary();
        diary.NoteSession(Monday);
        diary.NoteSession(Monday);
        Assert.AreEqual(2, diary.SessionsOn(Monday));
        Assert.AreEqual(0, diary.SessionsOn(Monday + 1));
        diary.NoteSession(Monday + 1);
        Assert.AreEqual(1, diary.SessionsOn(Monday + 1));
    }

    [TestMethod]
    [DataRow(0, (int)SkinState.Rest)]
    [DataRow(1, (int)SkinState.Rest)]
    [DataRow(2, (int)SkinState.Fine)]
    public void Angry_skin_rests_until_the_end_of_the_next_day(int after, int skin)
    {
        Diary diary = new Diary();
        diary.NoteSkin(SkinState.Rest, Monday);
        diary.Look(Monday + after);
        Assert.AreEqual(skin, (int)diary.Skin);
    }

    [TestMethod]
    public void A_power_cut_without_a_clock_does_not_shorten_the_rest_and_days_of_uptime_end_it()
    {
        Diary diary = new Diary();
        diary.NoteSkin(SkinState.Layer, Monday);
        diary = AfterAPowerCut(diary);
        diary.Look(Diary.Uptime);
        diary.Look(Diary.Uptime + 1);
        Assert.AreEqual((int)SkinState.Layer, (int)diary.Skin);
        diary.Look(Diary.Uptime + 2);
        Assert.AreEqual((int)SkinState.Fine, (int)diary.Skin);
    }

    [TestMethod]
    public void What_was_counted_before_the_clock_was_set_counts_for_today()
    {
        Diary diary = new Diary();
        diary.NoteSession(Diary.Uptime);
        diary.Look(Monday);
        Assert.AreEqual(1, diary.SessionsOn(Monday));
    }

    [TestMethod]
    public void A_power_up_without_a_clock_is_a_new_day()
    {
        Diary diary = new Diary();
        diary.NoteSession(Diary.Uptime);
        diary = AfterAPowerCut(diary);
        diary.NotePowerUp();
        Assert.AreEqual(0, diary.SessionsOn(Diary.Uptime));
    }

    [TestMethod]
    public void The_question_of_the_day_comes_once_a_day()
    {
        Diary diary = new Diary();
        Assert.AreEqual(Diary.TightnessDue, diary.TightnessOn(Monday));
        diary.NoteTightness(Diary.TightnessReminded, Monday);
        diary.NoteTightness(Diary.TightnessAnswered, Monday);
        Assert.AreEqual(Diary.TightnessAnswered, diary.TightnessOn(Monday));
        Assert.AreEqual(Diary.TightnessDue, diary.TightnessOn(Monday + 1));
    }

    [TestMethod]
    public void A_block_with_any_bit_flipped_is_refused()
    {
        byte[] block = new byte[Diary.BlockLength];
        new Diary().Write(block);
        for (int bit = 0; bit < block.Length * 8; bit++)
        {
            block[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(new Diary().TryRead(block));
            block[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [TestMethod]
    public void Whatever_is_noted_wants_to_be_kept()
    {
        Diary diary = new Diary();
        Assert.IsFalse(diary.IsNew);
        diary.NoteSession(Monday);
        Assert.IsTrue(diary.IsNew);
        diary.IsNew = false;
        diary.NoteSkin(SkinState.Rest, Monday);
        Assert.IsTrue(diary.IsNew);
        diary.IsNew = false;
        diary.NoteTightness(Diary.TightnessAnswered, Monday);
        Assert.IsTrue(diary.IsNew);
    }

    [TestMethod]
    public void A_power_up_is_no_new_day_of_the_calendar()
    {
        Diary diary = new Diary();
        diary.NoteSession(Monday);
        diary.NoteTightness(Diary.TightnessAnswered, Monday);
        diary.NotePowerUp();
        Assert.AreEqual(1, diary.SessionsOn(Monday));
        Assert.AreEqual(Diary.TightnessAnswered, diary.TightnessOn(Monday));
    }

    [TestMethod]
    public void A_power_up_without_a_clock_asks_anew()
    {
        Diary diary = new Diary();
        diary.NoteTightness(Diary.TightnessAnswered, Diary.Uptime);
        diary.NotePowerUp();
        Assert.AreEqual(Diary.TightnessDue, diary.TightnessOn(Diary.Uptime));
    }

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(255, 255)]
    [DataRow(256, 255)]
    public void A_power_cut_forgets_nothing_of_today(int sessions, int kept)
    {
        Diary diary = new Diary();
        for (int i = 0; i < sessions; i++)
        {
            diary.NoteSession(Monday);
        }

        diary.NoteTightness(Diary.TightnessReminded, Monday);
        diary = AfterAPowerCut(diary);
        Assert.AreEqual(kept, diary.SessionsOn(Monday));
        Assert.AreEqual(Diary.TightnessReminded, diary.TightnessOn(Monday));
        Assert.AreEqual(Diary.TightnessDue, diary.TightnessOn(Monday + 1));
    }

    [TestMethod]
    public void What_is_forgotten_is_as_on_the_first_day_and_wants_to_be_kept()
    {
        Diary diary = new Diary();
        diary.NoteSession(Monday);
        diary.NoteTightness(Diary.TightnessAnswered, Monday);
        diary.NoteSkin(SkinState.Layer, Monday);
        diary.IsNew = false;
        diary.Forget();
        Assert.AreEqual(0, diary.SessionsOn(Monday));
        Assert.AreEqual(Diary.TightnessDue, diary.TightnessOn(Monday));
        Assert.AreEqual((int)SkinState.Fine, (int)diary.Skin);
        Assert.IsTrue(diary.IsNew);
    }

    private static Diary AfterAPowerCut(Diary diary)
    {
        byte[] block = new byte[Diary.BlockLength];
        diary.Write(block);
        Diary read = new Diary();
        Assert.IsTrue(read.TryRead(block));
        return read;
    }
}
