using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using SmartMat.Virtual.Bluez.Wire;

namespace SmartMat.Tests.Virtual.Bluez;

/// <summary>The D-Bus wire format, against bytes laid out by hand from the specification.</summary>
[TestClass]
public sealed class WireTests
{
    [TestMethod]
    [DataRow("y", "2a")]
    [DataRow("b", "01000000")]
    [DataRow("n", "feff")]
    [DataRow("q", "2a00")]
    [DataRow("i", "feffffff")]
    [DataRow("u", "2a000000")]
    [DataRow("x", "feffffffffffffff")]
    [DataRow("t", "2a00000000000000")]
    [DataRow("d", "000000000000f03f")]
    [DataRow("s", "03000000" + "6d617400")]
    [DataRow("o", "04000000" + "2f6d617400")]
    [DataRow("g", "02" + "617900")]
    [DataRow("v", "017500" + "00" + "2a000000")]
    [DataRow("ay", "03000000" + "010203")]
    [DataRow("as", "11000000" + "03000000" + "6d617400" + "04000000" + "7275677300")]
    [DataRow("a{sv}", "10000000" + "00000000" + "03000000" + "6d617400" + "017500" + "00" + "2a000000")]
    [DataRow("(yu)", "2a000000" + "2a000000")]
    [DataRow("a(yq)", "0c000000" + "00000000" + "01000200" + "00000000" + "03000400")]
    public void A_value_is_laid_out_as_specified(string type, string expected)
    {
        WireWriter writer = new();
        writer.Write(type, Value(type));

        Assert.AreEqual(expected, Convert.ToHexStringLower(writer.ToArray()));
        WireWriter again = new();
        again.Write(type, new WireReader(writer.ToArray()).Read(type));
        Assert.AreEqual(expected, Convert.ToHexStringLower(again.ToArray()));
    }

    [TestMethod]
    public void A_call_is_laid_out_as_specified()
    {
        Message hello = new(MessageKind.Call)
        {
            Serial = 1,
            Path = "/a",
            Member = "Hi",
            Signature = "y",
            Body = [(byte)7],
        };

        const string Fixed = "6c010001" + "01000000" + "01000000" + "27000000";
        const string Path = "01" + "016f00" + "02000000" + "2f6100" + "0000000000";
        const string Member = "03" + "017300" + "02000000" + "486900" + "0000000000";
        const string Signature = "08" + "016700" + "01" + "7900" + "00";
        Assert.AreEqual(Fixed + Path + Member + Signature + "07", Convert.ToHexStringLower(hello.ToBytes()));
    }

    [TestMethod]
    public void A_message_comes_back_as_it_was_sent()
    {
        Message sent = new(MessageKind.Error)
        {
            Serial = 0x01020304,
            Flags = 1,
            ReplySerial = 77,
            ErrorName = "org.bluez.Error.InProgress",
            Destination = ":1.4",
            Sender = ":1.0",
            Signature = "sa{sv}",
            Body = ["In Progress", new Dictionary<object, object> { ["Value"] = Variant.Of([1, 2]) }],
        };
        byte[] bytes = sent.ToBytes();

        Message read = Message.Parse(bytes);

        Assert.AreEqual(bytes.Length, Message.LengthOf(bytes.AsSpan(0, Message.FixedLength)));
        CollectionAssert.AreEqual(bytes, read.ToBytes());
        Assert.AreEqual("org.bluez.Error.InProgress", read.ErrorName);
        Assert.AreEqual(77u, read.ReplySerial);
        Assert.AreEqual("In Progress", read.Body[0]);
    }

    [TestMethod]
    public void A_message_that_ends_anywhere_is_refused()
    {
        byte[] whole = new Message(MessageKind.Signal) { Path = "/a", Member = "M", Signature = "as", Body = [new List<object> { "one" }] }
            .ToBytes();
        for (int length = 0; length < whole.Length; length++)
        {
            byte[] cut = whole[..length];
            Assert.ThrowsExactly<InvalidDataException>(() => Message.Parse(cut), $"{length} bytes");
        }
    }

    [TestMethod]
    [DataRow("a(y", DisplayName = "a struct without an end")]
    [DataRow("a", DisplayName = "an array of nothing")]
    [DataRow("a{sv", DisplayName = "a dictionary without an end")]
    [DataRow("z", DisplayName = "an unknown type")]
    public void A_bad_signature_is_refused(string signature)
    {
        WireReader reader = new(new byte[64]);

        Assert.ThrowsExactly<InvalidDataException>(() => reader.ReadAll(signature));
    }

    [TestMethod]
    public void Variants_without_end_are_refused()
    {
        byte[] deep = Enumerable.Repeat(Encoding.ASCII.GetBytes("\u0001v\0"), 1000).SelectMany(bytes => bytes).ToArray();

        Assert.ThrowsExactly<InvalidDataException>(() => new WireReader(deep).Read("v"));
    }

    [TestMethod]
    public void A_message_of_another_byte_order_or_length_is_refused()
    {
        byte[] good = new Message(MessageKind.Call) { Path = "/a", Member = "M" }.ToBytes()[..Message.FixedLength];
        byte[] big = [(byte)'B', .. good[1..]];
        byte[] huge = [.. good[..4], 0xFF, 0xFF, 0xFF, 0xFF, .. good[8..]];

        Assert.ThrowsExactly<InvalidDataException>(() => Message.LengthOf(big));
        Assert.ThrowsExactly<InvalidDataException>(() => Message.LengthOf(huge));
    }

    private static object Value(string type)
    {
        return type switch
        {
            "y" => (byte)42,
            "b" => true,
            "n" => (short)-2,
            "q" => (ushort)42,
            "i" => -2,
            "u" => 42u,
            "x" => -2L,
            "t" => 42UL,
            "d" => 1.0,
            "s" => "mat",
            "o" => new ObjectPath("/mat"),
            "g" => "ay",
            "v" => new Variant("u", 42u),
            "ay" => new byte[] { 1, 2, 3 },
            "as" => new List<object> { "mat", "rugs" },
            "a{sv}" => new Dictionary<object, object> { ["mat"] = new Variant("u", 42u) },
            "(yu)" => new object[] { (byte)42, 42u },
            _ => new List<object> { new object[] { (byte)1, (ushort)2 }, new object[] { (byte)3, (ushort)4 } },
        };
    }
}
