using System;
using SmartMat.Gate.Rules;

namespace SmartMat.Gate.Tests;

/// <summary>Each rule about the circuit holds for the committed board and catches its planted fault.</summary>
[TestClass]
public sealed class CircuitRuleTests
{
    [TestMethod]
    [DataRow("R16", "1", "GND")]
    [DataRow("R17", "1", "GND")]
    [DataRow("R35", "2", "+3V3")]
    [DataRow("R18", "2", "+3V3")]
    [DataRow("R20", "2", "EN")]
    [DataRow("R42", "1", "GND")]
    [DataRow("R42", "1", "+3V3")]
    public void A_pull_that_leads_elsewhere_is_caught(string part, string pin, string net)
    {
        Committed.Catches(new PullsPresent(), Committed.With(Committed.Move(part, pin, net)));
    }

    [TestMethod]
    public void A_pull_of_the_wrong_size_is_caught()
    {
        Committed.Catches(new PullsPresent(), Committed.With(Committed.Value("R17", "1k")));
    }

    [TestMethod]
    public void A_capacitor_with_both_ends_on_one_net_is_caught()
    {
        Committed.Catches(new NoPartShorted(), Committed.With(Committed.Move("C14", "2", "WAKE")));
    }

    [TestMethod]
    [DataRow("MPN")]
    [DataRow("Manufacturer")]
    public void A_part_without_a_number_is_caught(string field)
    {
        string text = Committed.Replace($@"\(field \(name ""{field}""\) ""[^""]*""\)", $"(field (name \"{field}\") \"\")");
        Committed.Catches(new PartsNumbered(), Committed.With(text));
    }

    [TestMethod]
    [DataRow("J1", "5", "ZL4")]
    [DataRow("U3", "10", "MUX_S1")]
    [DataRow("U3", "24", "GND")]
    [DataRow("U4", "20", "ZR10")]
    [DataRow("U2", "15", "GND")]
    public void A_bank_wired_wrongly_is_caught(string part, string pin, string net)
    {
        Committed.Catches(new BanksWired(), Committed.With(Committed.Move(part, pin, net)));
    }

    [TestMethod]
    [DataRow("R10", "1k0")]
    [DataRow("R7", "1k 1%")]
    [DataRow("C9", "100n")]
    [DataRow("R6", "0R")]
    public void A_bank_with_other_values_is_caught(string part, string value)
    {
        Committed.Catches(new DividersAlike(), Committed.With(Committed.Value(part, value)));
    }

    [TestMethod]
    public void A_zone_wire_without_its_clamp_is_caught()
    {
        Committed.Catches(new ZonesProtected(), Committed.With(Committed.Move("D5", "3", "ZS2")));
    }

    [TestMethod]
    [DataRow("D15", "1", "MOT_N")]
    [DataRow("Q2", "1", "+3V3")]
    [DataRow("Q1", "2", "GND")]
    [DataRow("R22", "1", "+3V3")]
    public void A_motor_without_its_guard_is_caught(string part, string pin, string net)
    {
        Committed.Catches(new MotorGuarded(), Committed.With(Committed.Move(part, pin, net)));
    }

    [TestMethod]
    public void A_flyback_diode_the_wrong_way_round_is_caught()
    {
        string turned = Committed.NetlistText
            .Replace("(ref \"D15\") (pin \"1\") (pinfunction \"K\")", "(ref \"D15\") (pin \"9\") (pinfunction \"A\")", StringComparison.Ordinal)
            .Replace("(ref \"D15\") (pin \"2\") (pinfunction \"A\")", "(ref \"D15\") (pin \"1\") (pinfunction \"K\")", StringComparison.Ordinal);
        Committed.Catches(new MotorGuarded(), Committed.With(turned));
    }

    [TestMethod]
    public void A_bill_of_materials_that_lies_is_caught()
    {
        string bom = Committed.Board.BomText;
        Committed.Catches(new BomAgrees(), Committed.Board with { BomText = bom.Replace("R41,1,5M1", "R41,1,10M", StringComparison.Ordinal) });
        Committed.Catches(new BomAgrees(), Committed.With(Committed.Value("R41", "10M")));
    }
}
