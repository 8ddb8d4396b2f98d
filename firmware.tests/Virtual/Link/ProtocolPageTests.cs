using System;
using System.Collections.Generic;
using System.Linq;
using SmartMat.Drivers;
using SmartMat.Link;
using SmartMat.Virtual.Phone;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual.Link;

/// <summary>docs/protocol.md says what the firmware does, to the byte.</summary>
[TestClass]
public sealed class ProtocolPageTests
{
    private static readonly byte[] s_key = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");
    private static readonly byte[] s_matNonce = Convert.FromHexString("A0A1A2A3A4A5A6A7A8A9AAABACADAEAF");
    private static readonly byte[] s_phoneNonce = Convert.FromHexString("B0B1B2B3B4B5B6B7B8B9BABBBCBDBEBF");

    [TestMethod]
    public void The_worked_values_are_the_firmwares()
    {
        List<string> expected = Expected().Select(one => $"{one.Name} = {one.Value}").ToList();
        List<string> written = ProtocolPage.Values().Select(one => $"{one.Name} = {one.Value}").ToList();
        CollectionAssert.AreEqual(expected, written, "docs/protocol.md must say:\n" + string.Join('\n', expected));
    }

    [TestMethod]
    public void The_worked_values_are_also_what_another_implementation_makes()
    {
        Dictionary<string, string> written = ProtocolPage.Values().ToDictionary(one => one.Name, one => one.Value);
        byte[] feature = Convert.FromHexString(written["feature"]);
        CollectionAssert.AreEqual(s_key, PhoneKey.TryRead(written["pairing link"]));
        Assert.AreEqual(written["key id"], Text(PhoneSeal.KeyId(s_key)));
        Assert.AreEqual(written["proof"], Text(PhoneSeal.Proof(s_key, feature, s_matNonce, s_phoneNonce)));
        using PhoneSeal seal = PhoneSeal.Open(s_key, feature, s_matNonce, s_phoneNonce);
        Assert.AreEqual(written["sealed ping, counter 0"], Text(seal.Seal(Convert.FromHexString(written["plain ping"]))));
        byte[] opened = seal.TryOpen(Convert.FromHexString(written["sealed answer, counter 1"]))!;
        Assert.AreEqual(written["plain answer"], Text(opened));
    }

    [TestMethod]
    public void The_worked_requests_get_the_worked_answers()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.Run(10 * Play.SecondUs);
        Assert.IsTrue(phone.TryOpen(64));
        List<string> expected = [];
        List<string> written = [];
        foreach ((string name, string request, string answer) in ProtocolPage.Requests())
        {
            byte[] plain = Convert.FromHexString(request);
            byte[]? got = phone.AskAgain(plain[0], plain[1], plain[2..]);
            expected.Add($"{name}: {request} -> {(got is null ? "" : Text(got))}");
            written.Add($"{name}: {request} -> {answer}");
        }

        CollectionAssert.AreEqual(expected, written, "docs/protocol.md must say:\n" + string.Join('\n', expected));
        Op[] shown = ProtocolPage.Requests().Select(one => (Op)Convert.FromHexString(one.Request)[0]).Distinct().ToArray();
        Op[] missing = Enum.GetValues<Op>().Where(op => op is not (Op.None or Op.Acknowledge or Op.AcknowledgeRecord))
            .Except(shown).ToArray();
        Assert.IsEmpty(missing, "no example of " + string.Join(", ", missing));
    }

    [TestMethod]
    public void The_worked_messages_are_what_the_mat_tells()
    {
        using VirtualMat mat = Play.MatUnder("empty");
        using PhoneClient phone = PhoneSetup.Pair(mat);
        phone.Run(10 * Play.SecondUs);
        Assert.IsTrue(phone.TryOpen(247));
        phone.Ask(0x10, 1, 5);
        phone.Run(Play.SecondUs);
        phone.Ask(0x11);
        phone.Ask(0x01, 44, 1, 0);
        phone.Ask(0x02);
        phone.Run(5 * Play.SecondUs);
        phone.Send(0x20, 77, 1, 1);
        phone.Run(2 * Play.SecondUs);
        List<byte[]> told = phone.Messages.Select(message => message.Plain).ToList();
        byte[] happened = told.First(plain => plain[0] == 0xC1);
        Array.Clear(happened, 7, 4);
        string[] expected =
        [
            "STATUS: " + Text(told[0]),
            "EVENT: " + Text(happened),
            "LIVE: " + Text(told.First(plain => plain[0] == 0xC2)),
            "RECORD: " + Text(told.First(plain => plain[0] == 0xC3)),
        ];
        string[] written = ProtocolPage.Messages().Select(one => $"{one.Name}: {one.Value}").ToArray();
        CollectionAssert.AreEqual(expected, written, "docs/protocol.md must say:\n" + string.Join('\n', expected));
    }

    private static IEnumerable<(string Name, string Value)> Expected()
    {
        AesCipher cipher = new();
        byte[] keys = Hello.SessionKeys(cipher, s_key, s_matNonce, s_phoneNonce);
        byte[] proof = Hello.Proof(cipher, s_key, s_matNonce, s_phoneNonce)[..16];
        byte[] id = Hello.KeyId(cipher, s_key)[..4];
        byte[] ping = [0x70, 0x01, 0x0A, 0x0B, 0x0C];
        byte[] answer = [0x80, 0x70, 0x01, 0x01, 0x0A, 0x0B, 0x0C];
        yield return ("pairing key", Text(s_key));
        yield return ("pairing link", "<page>" + PairingText.LinkOf(s_key)[PairingText.PageAddress.Length..]);
        yield return ("key file", Text(KeyFile()));
        yield return ("key id", Text(id));
        yield return ("feature", Text(Feature.Bytes));
        yield return ("mat nonce", Text(s_matNonce));
        yield return ("phone nonce", Text(s_phoneNonce));
        yield return ("read of Hello", Text([.. id, .. s_matNonce]));
        yield return ("proof", Text(proof));
        yield return ("writes to Hello at MTU 23", Pieces([.. s_phoneNonce, .. proof], 23));
        yield return ("key phone to mat", Text(keys[..16]));
        yield return ("key mat to phone", Text(keys[16..]));
        yield return ("plain ping", Text(ping));
        byte[] sealedPing = Seal(cipher, keys[..16], 0, 0, ping);
        yield return ("sealed ping, counter 0", Text(sealedPing));
        yield return ("writes to Inbox at MTU 64", Pieces(sealedPing, 64));
        yield return ("plain answer", Text(answer));
        byte[] sealedAnswer = Seal(cipher, keys[16..], 1, 1, answer);
        yield return ("sealed answer, counter 1", Text(sealedAnswer));
        yield return ("notifications at MTU 23", Pieces(sealedAnswer, 23));
    }

    private static byte[] KeyFile()
    {
        byte[] file = [0x53, 0x4D, 0x4B, 0x31, 0, .. s_key, 0, 0, 0];
        Crc16.Seal(file);
        return file;
    }

    private static byte[] Seal(AesCipher cipher, byte[] key, byte direction, uint counter, byte[] plain)
    {
        byte[] message = new byte[4 + plain.Length + 8];
        Wire.PutU32(message, 0, counter);
        plain.CopyTo(message, 4);
        byte[] nonce = new byte[13];
        nonce[0] = direction;
        Wire.PutU32(nonce, 9, counter);
        new Ccm(cipher, 8, Channel.LongestMessage).Seal(key, nonce, [], message, 4, plain.Length);
        return message;
    }

    private static string Pieces(byte[] message, int mtu)
    {
        List<string> pieces = [];
        PieceWriter writer = new(244);
        for (writer.Begin(message, message.Length); !writer.IsDone;)
        {
            int length = writer.Cut(mtu);
            pieces.Add(Text(writer.Piece[..length]));
            writer.Accept(length);
        }

        return string.Join(' ', pieces);
    }

    private static string Text(byte[] bytes)
    {
        return Convert.ToHexString(bytes).ToLowerInvariant();
    }
}
