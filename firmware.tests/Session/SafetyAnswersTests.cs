using SmartMat.Session;

namespace SmartMat.Tests.Session;

[TestClass]
public sealed class SafetyAnswersTests
{
    [TestMethod]
    public void Unanswered_or_with_a_yes_the_mat_is_gentle()
    {
        SafetyAnswers safety = new SafetyAnswers();
        Assert.IsTrue(safety.IsGentle);
        Assert.IsTrue(safety.TrySet(1, 0, 0, 5));
        Assert.IsFalse(safety.IsGentle);
        Assert.IsTrue(safety.TrySet(1, 4, 1, 5));
        Assert.IsTrue(safety.IsGentle);
    }

    [TestMethod]
    [DataRow(0, 0, 0)]
    [DataRow(1, 32, 0)]
    [DataRow(1, 0, 3)]
    public void What_is_no_answer_changes_nothing(int version, int answers, int word)
    {
        SafetyAnswers safety = new SafetyAnswers();
        Assert.IsFalse(safety.TrySet(version, answers, word, 0));
        Assert.IsFalse(safety.IsAnswered);
    }

    [TestMethod]
    public void The_button_confirms_that_none_applies_and_never_undoes_a_yes()
    {
        SafetyAnswers safety = new SafetyAnswers();
        Assert.IsTrue(safety.TryConfirm(7));
        Assert.IsFalse(safety.IsGentle);
        Assert.AreEqual(SafetyAnswers.ByButton, safety.Word);
        Assert.IsTrue(safety.TrySet(1, 1, 0, 8));
        Assert.IsFalse(safety.TryConfirm(9));
        Assert.IsTrue(safety.IsGentle);
    }

    [TestMethod]
    public void A_stored_block_reads_back_and_one_of_the_first_format_has_no_word()
    {
        SafetyAnswers safety = new SafetyAnswers();
        safety.TrySet(1, 5, 2, 0x6AB29B00);
        byte[] block = new byte[SafetyAnswers.BlockLength];
        safety.Write(block);
        SafetyAnswers read = new SafetyAnswers();
        Assert.IsTrue(read.TryRead(block));
        Assert.AreEqual(5, read.Answers);
        Assert.AreEqual(2, read.Word);
        Assert.IsTrue(read.UtcS == 0x6AB29B00);
        byte[] first = { 1, 5, 0, 0, 0x9B, 0xB2, 0x6A, 0, 0 };
        Crc16.Seal(first);
        Assert.IsTrue(read.TryRead(first));
        Assert.AreEqual(0, read.Word);
        Assert.AreEqual(5, read.Answers);
    }

    [TestMethod]
    public void Answers_that_this_firmware_does_not_know_count_as_none()
    {
        byte[] block = { 1, 0, 1, 0, 0, 0, 0, 0, 0, 0 };
        Crc16.Seal(block);
        SafetyAnswers safety = new SafetyAnswers();
        Assert.IsFalse(safety.TryRead(block));
        Assert.IsTrue(safety.IsGentle);
    }

    [TestMethod]
    public void What_was_answered_or_forgotten_wants_to_be_kept_and_what_was_read_does_not()
    {
        SafetyAnswers safety = new SafetyAnswers();
        Assert.IsFalse(safety.IsNew);
        safety.TrySet(1, 5, 0, 9);
        Assert.IsTrue(safety.IsNew);
        byte[] block = new byte[SafetyAnswers.BlockLength];
        safety.Write(block);
        Assert.IsTrue(safety.TryRead(block));
        Assert.IsFalse(safety.IsNew);
        safety.Forget();
        Assert.IsTrue(safety.IsNew);
        Assert.IsFalse(safety.IsAnswered);
        Assert.AreEqual(0, safety.Answers);
        Assert.AreEqual(0, safety.Word);
        Assert.IsTrue(safety.UtcS == 0);
    }

    [TestMethod]
    public void A_block_with_any_bit_flipped_is_refused()
    {
        SafetyAnswers safety = new SafetyAnswers();
        safety.TryConfirm(7);
        byte[] block = new byte[SafetyAnswers.BlockLength];
        safety.Write(block);
        for (int bit = 0; bit < block.Length * 8; bit++)
        {
            block[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(new SafetyAnswers().TryRead(block));
            block[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }
}
