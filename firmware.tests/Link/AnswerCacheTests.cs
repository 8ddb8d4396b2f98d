using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class AnswerCacheTests
{
    private const int Kept = 8;

    [TestMethod]
    public void A_request_that_came_before_is_found_with_its_answer()
    {
        AnswerCache cache = new AnswerCache();
        Assert.AreEqual(-1, cache.Find(Asked.Of("0901")));
        Keep(cache, "0901", "8009010155");
        Assert.AreEqual("8009010155", AnswerTo(cache, "0901"));
        Assert.AreEqual("8009010155", AnswerTo(cache, "0901"));
    }

    [TestMethod]
    [DataRow("700102")]
    [DataRow("70020203")]
    [DataRow("71010203")]
    [DataRow("70010204")]
    [DataRow("7001020300")]
    public void Any_other_request_is_another(string other)
    {
        AnswerCache cache = new AnswerCache();
        Keep(cache, "70010203", "80700101");
        Assert.AreEqual(-1, cache.Find(Asked.Of(other)));
    }

    [TestMethod]
    public void One_that_is_still_being_done_is_found_and_has_no_answer()
    {
        AnswerCache cache = new AnswerCache();
        int slot = cache.Keep(Asked.Of("2001"));
        Assert.AreEqual(slot, cache.Find(Asked.Of("2001")));
        Assert.IsFalse(cache.TryLoad(slot, new Answer()));
    }

    [TestMethod]
    public void The_last_eight_are_kept_and_the_ninth_takes_the_place_of_the_oldest()
    {
        AnswerCache cache = new AnswerCache();
        for (int number = 0; number < 3 * Kept; number++)
        {
            Keep(cache, Numbered("70", number), Numbered("8070", number) + "01");
            for (int before = 0; before <= number; before++)
            {
                string expected = before > number - Kept ? Numbered("8070", before) + "01" : "none";
                Assert.AreEqual(expected, AnswerTo(cache, Numbered("70", before)));
            }
        }
    }

    [TestMethod]
    public void A_request_in_the_place_of_another_has_not_its_answer()
    {
        AnswerCache cache = new AnswerCache();
        for (int number = 0; number < Kept; number++)
        {
            Keep(cache, Numbered("70", number), Numbered("8070", number) + "01");
        }

        Assert.IsFalse(cache.TryLoad(cache.Keep(Asked.Of("2001")), new Answer()));
    }

    [TestMethod]
    [DataRow("7009")]
    [DataRow("0902")]
    public void An_answer_that_comes_when_another_request_has_the_place_is_not_kept(string other)
    {
        AnswerCache cache = new AnswerCache();
        int slot = cache.Keep(Asked.Of("7002"));
        for (int number = 1; number < Kept; number++)
        {
            cache.Keep(Asked.Of(Numbered("55", number)));
        }

        Keep(cache, other, "80" + other + "0111");
        Answer late = new Answer();
        late.Load(Hex.Bytes("8070020122"), 5);
        cache.KeepAnswer(slot, late);
        Assert.AreEqual("80" + other + "0111", AnswerTo(cache, other));
    }

    [TestMethod]
    public void A_kept_answer_is_no_longer_than_it_was()
    {
        AnswerCache cache = new AnswerCache();
        for (int number = 0; number < Kept; number++)
        {
            Keep(cache, Numbered("70", number), Numbered("8070", number) + "0102030405");
        }

        Keep(cache, "0901", "80090101");
        Assert.AreEqual("80090101", AnswerTo(cache, "0901"));
    }

    [TestMethod]
    public void In_another_connection_nothing_is_known()
    {
        AnswerCache cache = new AnswerCache();
        for (int number = 0; number < Kept; number++)
        {
            Keep(cache, Numbered("70", number), Numbered("8070", number) + "01");
        }

        cache.Clear();
        for (int number = 0; number < Kept; number++)
        {
            Assert.AreEqual("none", AnswerTo(cache, Numbered("70", number)));
            Assert.IsFalse(cache.TryLoad(number, new Answer()));
        }
    }

    private static void Keep(AnswerCache cache, string message, string reply)
    {
        Answer answer = new Answer();
        byte[] bytes = Hex.Bytes(reply);
        answer.Load(bytes, bytes.Length);
        cache.KeepAnswer(cache.Keep(Asked.Of(message)), answer);
    }

    private static string AnswerTo(AnswerCache cache, string message)
    {
        int slot = cache.Find(Asked.Of(message));
        if (slot < 0)
        {
            return "none";
        }

        Answer answer = new Answer();
        Assert.IsTrue(cache.TryLoad(slot, answer));
        return Hex.Text(answer.Bytes, 0, answer.Count);
    }

    private static string Numbered(string start, int number)
    {
        return start + Hex.Text(new byte[] { (byte)number }, 0, 1);
    }
}
