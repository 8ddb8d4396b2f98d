using System;
using SmartMat.Gate.Schematic;
using SmartMat.Gate.Spice;

namespace SmartMat.Gate.Tests;

/// <summary>The readers under the rules: brackets, values, pin names, decks.</summary>
[TestClass]
public sealed class SchematicTests
{
    [TestMethod]
    [DataRow("1k5", 1500)]
    [DataRow("100R", 100)]
    [DataRow("5M1", 5.1e6)]
    [DataRow("1k00 0.1%", 1000)]
    [DataRow("3n3 C0G", 3.3e-9)]
    [DataRow("10u X7R", 1e-5)]
    public void A_value_is_read_as_drawn(string text, double value)
    {
        Assert.AreEqual(value, Quantity.Parse(text), value * 1e-9);
    }

    [TestMethod]
    [DataRow("green")]
    [DataRow("1500")]
    [DataRow("")]
    public void A_text_that_is_no_value_is_refused(string text)
    {
        Assert.ThrowsExactly<FormatException>(() => Quantity.Parse(text));
    }

    [TestMethod]
    public void Quoted_brackets_do_not_nest()
    {
        Sexp root = Sexp.Parse("(a (b \"x (y) \\\" z\") (c))");
        Assert.AreEqual("x (y) \" z", root.Text("b"));
    }

    [TestMethod]
    [DataRow("(a (b)")]
    [DataRow("(a))")]
    public void Brackets_that_do_not_balance_are_refused(string text)
    {
        Assert.ThrowsExactly<FormatException>(() => Sexp.Parse(text));
    }

    [TestMethod]
    public void A_constant_of_the_firmware_becomes_a_net_name()
    {
        Assert.AreEqual(21, PinsFile.Parse("    public const int MuxEnN = 21;")["MUX_EN_N"]);
    }

    [TestMethod]
    public void A_deck_takes_its_values_from_the_schematic()
    {
        Assert.AreEqual(
            "Rs a b 1500\nRs a b 330",
            Deck.Fill("Rs a b <R COM_A SENSE_A>\nRs a b <R COM_A SENSE_A B>", Committed.Board.Netlist));
        Assert.AreEqual("1350", Deck.Fill("<R COM_A SENSE_A *0.9>", Committed.Board.Netlist));
        Assert.ThrowsExactly<InvalidOperationException>(() => Deck.Fill("<R LED GND>", Committed.Board.Netlist));
    }

    [TestMethod]
    public void A_window_fails_outside_and_when_nothing_was_measured()
    {
        Window window = new("deck", "v", 1, 2, "why");
        Assert.IsNull(window.Fault(new System.Collections.Generic.Dictionary<string, double> { ["v"] = 2 }));
        Assert.IsNotNull(window.Fault(new System.Collections.Generic.Dictionary<string, double> { ["v"] = 2.001 }));
        Assert.IsNotNull(window.Fault(new System.Collections.Generic.Dictionary<string, double>()));
    }

    [TestMethod]
    public void Thirty_three_zones_reach_the_connectors()
    {
        int zones = 0;
        foreach (Bank bank in Board.Banks)
        {
            for (int band = 0; band < 11; band++)
            {
                if (Committed.Board.Netlist.NetOf(bank.Connector, $"{band + 2}") == bank.Zone + band) { zones++; }
            }
        }

        Assert.AreEqual(33, zones);
    }
}
