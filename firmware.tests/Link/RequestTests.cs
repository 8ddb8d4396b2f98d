using SmartMat.Link;

namespace SmartMat.Tests.Link;

[TestClass]
public sealed class RequestTests
{
    [TestMethod]
    public void A_request_is_its_op_its_tag_and_its_parameters()
    {
        Request request = Asked.Of("3107 01 0203 04050607");
        Assert.AreEqual((int)Op.SetSettings, (int)request.Op);
        Assert.AreEqual(7, (int)request.Tag);
        Assert.AreEqual(7, request.ParamCount);
        Assert.AreEqual(1, request.U8(0));
        Assert.AreEqual(2, request.U8(1));
        Assert.AreEqual(0x0302, request.U16(1));
        Assert.AreEqual(0x07060504u, request.U32(3));
    }

    [TestMethod]
    public void One_without_parameters_has_none()
    {
        Assert.AreEqual(0, Asked.Of("0901").ParamCount);
    }

    [TestMethod]
    public void There_is_room_for_the_longest_message()
    {
        Assert.AreEqual(Channel.LongestMessage, new Request().Bytes.Length);
    }
}
