using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class AnswerTests
{
    [TestMethod]
    public void At_first_there_is_none()
    {
        Answer answer = new Answer();
        Assert.AreEqual(0, answer.Count);
        Assert.IsFalse(answer.IsFinished);
        answer.Finish(Result.Success);
        Assert.IsFalse(answer.IsFinished);
    }

    [TestMethod]
    public void It_names_the_request_and_says_nothing_until_the_result_is_known()
    {
        Answer answer = Begun("0b04");
        Assert.AreEqual("800b0400", Text(answer));
        Assert.IsFalse(answer.IsFinished);
        answer.Finish(Result.ClockNotSet);
        Assert.IsTrue(answer.IsFinished);
        Assert.AreEqual("800b040c", Text(answer));
    }

    [TestMethod]
    public void Parameters_follow_in_little_endian_order()
    {
        Answer answer = Begun("7001");
        answer.U8(0x11);
        answer.U16(0x2233);
        answer.U32(0x44556677);
        answer.U8(-1);
        answer.Finish(Result.Success);
        Assert.AreEqual("80700101" + "11" + "3322" + "77665544" + "ff", Text(answer));
    }

    [TestMethod]
    public void The_next_one_begins_without_the_parameters_of_the_last()
    {
        Answer answer = Begun("7001");
        answer.U32(0x01020304);
        answer.Finish(Result.Success);
        answer.Begin(Asked.Of("0902"));
        Assert.AreEqual("80090200", Text(answer));
        Assert.IsFalse(answer.IsFinished);
    }

    [TestMethod]
    public void What_is_cleared_is_not_sent()
    {
        Answer answer = Begun("7001");
        answer.Finish(Result.Success);
        answer.Clear();
        Assert.AreEqual(0, answer.Count);
        Assert.IsFalse(answer.IsFinished);
    }

    [TestMethod]
    public void One_that_was_kept_is_as_it_was()
    {
        Answer answer = new Answer();
        answer.Load(Hex.Bytes("80700101aabbccdd"), 6);
        Assert.IsTrue(answer.IsFinished);
        Assert.AreEqual("80700101aabb", Text(answer));
    }

    [TestMethod]
    [DataRow("7001", true)]
    [DataRow("700155", true)]
    [DataRow("7002", false)]
    [DataRow("7101", false)]
    public void It_is_the_answer_to_what_has_its_op_and_tag(string message, bool isIt)
    {
        Assert.AreEqual(isIt, Begun("7001").IsTo(Hex.Bytes(message)));
    }

    private static Answer Begun(string message)
    {
        Answer answer = new Answer();
        answer.Begin(Asked.Of(message));
        return answer;
    }

    private static string Text(Answer answer)
    {
        return Hex.Text(answer.Bytes, 0, answer.Count);
    }
}
