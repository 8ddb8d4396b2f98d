using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Of ten records the first two, the fifth and the tenth are gone.</summary>
[TestClass]
public sealed class RecordQueryTests
{
    private const int OpNotSupported = 2;
    private const int InvalidOperator = 3;
    private const int OperatorNotSupported = 4;
    private const int InvalidOperand = 5;
    private const int OperandNotSupported = 9;

    [TestMethod]
    [DataRow("0101", RecordQuery.Report, 2, 10)]
    [DataRow("0201", RecordQuery.Delete, 2, 10)]
    [DataRow("0401", RecordQuery.Count, 2, 10)]
    [DataRow("0102010600", RecordQuery.Report, 2, 6)]
    [DataRow("0202010600", RecordQuery.Delete, 2, 6)]
    [DataRow("010201ffff", RecordQuery.Report, 2, 10)]
    [DataRow("0402010100", RecordQuery.Count, 2, 1)]
    [DataRow("0103010600", RecordQuery.Report, 6, 10)]
    [DataRow("0103010100", RecordQuery.Report, 2, 10)]
    [DataRow("0403010b00", RecordQuery.Count, 11, 10)]
    [DataRow("04030100ff", RecordQuery.Count, 0xFF00, 10)]
    [DataRow("01040104000600", RecordQuery.Report, 4, 6)]
    [DataRow("02040104000600", RecordQuery.Delete, 4, 6)]
    [DataRow("04040105000500", RecordQuery.Count, 5, 5)]
    [DataRow("0104010100ffff", RecordQuery.Report, 2, 10)]
    [DataRow("0105", RecordQuery.Report, 3, 3)]
    [DataRow("0405", RecordQuery.Count, 3, 3)]
    [DataRow("0106", RecordQuery.Report, 9, 9)]
    [DataRow("0406", RecordQuery.Count, 9, 9)]
    public void A_sound_request_means_the_numbers_from_one_to_another(string request, int opCode, int first, int last)
    {
        RecordQuery query = new RecordQuery();
        Assert.AreEqual(RecordQuery.Sound, query.Read(RequestOf(request), Records()));
        Assert.AreEqual(opCode, query.OpCode);
        Assert.AreEqual(first, query.First);
        Assert.AreEqual(last, query.Last);
        Assert.IsFalse(query.IsAbort);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("00")]
    [DataRow("0001")]
    [DataRow("0501")]
    [DataRow("ff")]
    public void Another_op_code_is_not_known(string request)
    {
        AssertRefused(OpNotSupported, request);
    }

    [TestMethod]
    [DataRow("01")]
    [DataRow("02")]
    [DataRow("04")]
    [DataRow("0100")]
    [DataRow("03")]
    [DataRow("0301")]
    [DataRow("030000")]
    public void Without_an_operator_nothing_is_meant_and_an_abort_has_none(string request)
    {
        AssertRefused(InvalidOperator, request);
    }

    [TestMethod]
    [DataRow("0107")]
    [DataRow("0407")]
    [DataRow("04ff")]
    [DataRow("0203010500")]
    [DataRow("0205")]
    [DataRow("0206")]
    public void An_operator_that_is_not_known_or_too_sharp_for_deleting_is_refused(string request)
    {
        AssertRefused(OperatorNotSupported, request);
    }

    [TestMethod]
    [DataRow("0102020500")]
    [DataRow("0103020500")]
    [DataRow("01040004000600")]
    [DataRow("010202")]
    public void A_filter_that_is_not_by_number_is_refused(string request)
    {
        AssertRefused(OperandNotSupported, request);
    }

    [TestMethod]
    [DataRow("010101")]
    [DataRow("010501")]
    [DataRow("010602")]
    [DataRow("0102")]
    [DataRow("010201")]
    [DataRow("01020105")]
    [DataRow("010201050000")]
    [DataRow("0103")]
    [DataRow("01030105000600")]
    [DataRow("0104")]
    [DataRow("0104010500")]
    [DataRow("010401050006")]
    [DataRow("0104010500060000")]
    [DataRow("01040106000500")]
    public void Operands_that_lack_or_are_too_many_or_turned_round_are_refused(string request)
    {
        AssertRefused(InvalidOperand, request);
    }

    [TestMethod]
    public void An_abort_is_one()
    {
        RecordQuery query = new RecordQuery();
        Assert.AreEqual(RecordQuery.Sound, query.Read(RequestOf("0300"), Records()));
        Assert.IsTrue(query.IsAbort);
    }

    [TestMethod]
    public void What_an_earlier_request_left_behind_means_nothing()
    {
        RecordQuery query = new RecordQuery();
        Request request = RequestOf("01020105000000");
        request.Count = 2;
        Assert.AreEqual(OpNotSupported, query.Read(request, Records()));
        request.Count = 3;
        Assert.AreEqual(InvalidOperator, query.Read(request, Records()));
        request.Bytes[4] = 9;
        request.Count = 4;
        Assert.AreEqual(InvalidOperand, query.Read(request, Records()));
    }

    [TestMethod]
    [DataRow("0105")]
    [DataRow("0106")]
    public void Where_no_record_is_there_is_neither_an_oldest_nor_a_newest(string request)
    {
        BenchRecords records = Records();
        records.TryDelete(1, 10);
        RecordQuery query = new RecordQuery();
        Assert.AreEqual(RecordQuery.Sound, query.Read(RequestOf(request), records));
        Assert.IsFalse(records.Has(query.First));
        Assert.AreEqual(query.First, query.Last);
    }

    /// <summary>That the second is gone is not known to <see cref="BenchRecords.First"/>.</summary>
    private static BenchRecords Records()
    {
        BenchRecords records = new BenchRecords { First = 2 };
        records.Fill(10);
        records.TryDelete(1, 2);
        records.TryDelete(5, 5);
        records.TryDelete(10, 10);
        return records;
    }

    private static void AssertRefused(int code, string request)
    {
        Assert.AreEqual(code, new RecordQuery().Read(RequestOf(request), Records()));
    }

    private static Request RequestOf(string parameters)
    {
        byte[] bytes = Hex.Bytes(parameters);
        Request request = new Request { Count = 2 + bytes.Length };
        request.Bytes[0] = (byte)Op.Records;
        bytes.CopyTo(request.Bytes, 2);
        return request;
    }
}
