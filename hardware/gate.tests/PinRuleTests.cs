using System.Collections.Generic;
using SmartMat.Gate.Rules;

namespace SmartMat.Gate.Tests;

/// <summary>Each rule about the module's pins holds for the committed board and catches its planted fault.</summary>
[TestClass]
public sealed class PinRuleTests
{
    [TestMethod]
    public void Swapped_select_lines_are_caught()
    {
        string swapped = Committed.NetlistText.Replace("\"MUX_S0\"", "\"MUX_S9\"").Replace("\"MUX_S1\"", "\"MUX_S0\"")
            .Replace("\"MUX_S9\"", "\"MUX_S1\"");
        Committed.Catches(new PinsAgree(), Committed.With(swapped));
    }

    [TestMethod]
    public void A_wire_that_only_the_firmware_knows_is_caught()
    {
        Dictionary<string, int> pins = new(Committed.Board.Pins) { ["HEATER"] = 8 };
        Committed.Catches(new PinsAgree(), Committed.Board with { Pins = pins });
    }

    [TestMethod]
    public void A_wire_that_only_the_schematic_knows_is_caught()
    {
        Dictionary<string, int> pins = new(Committed.Board.Pins);
        pins.Remove("LED");
        Committed.Catches(new PinsAgree(), Committed.Board with { Pins = pins });
    }

    [TestMethod]
    [DataRow("39", "MUX_S3", "11")]
    [DataRow("38", "MOT_OK", "")]
    public void A_sense_net_off_ADC1_is_caught(string pin, string net, string other)
    {
        // GPIO18 takes SENSE_A's place, or SENSE_B loses its pin.
        string moved = other.Length > 0 ? Swap(pin, other) : Committed.Move("U1", pin, net);
        Committed.Catches(new SenseOnAdc1(), Committed.With(moved));
    }

    [TestMethod]
    [DataRow("WAKE", "6")]
    [DataRow("BUTTON", "7")]
    [DataRow("VBUS_DET", "21")]
    public void A_wake_source_off_the_RTC_pins_is_caught(string net, string pin)
    {
        // Pin 25 is GPIO48, which cannot wake.
        Assert.AreEqual(net, Committed.Board.Netlist.NetOf(Board.Module, pin));
        Committed.Catches(new WakeOnRtc(), Committed.With(Swap(pin, "25")));
    }

    [TestMethod]
    [DataRow("15", "LED")]
    [DataRow("28", "LED")]
    [DataRow("26", "BUTTON")]
    [DataRow("27", "BUTTON")]
    [DataRow("13", "LED")]
    public void A_wire_on_a_reserved_pin_is_caught(string pin, string net)
    {
        Committed.Catches(new ReservedPinsFree(), Committed.With(Committed.Move("U1", pin, net)));
    }

    [TestMethod]
    [DataRow("| WAKE | GPIO6 |", "| WAKE | GPIO8 |")]
    [DataRow("| LED | GPIO12 |", "| LAMP | GPIO12 |")]
    public void A_slip_on_the_breadboard_page_is_caught(string written, string slip)
    {
        string page = Committed.Board.BreadboardText;
        Assert.IsTrue(page.Contains(written, System.StringComparison.Ordinal));
        Committed.Catches(
            new BreadboardAgrees(),
            Committed.Board with { BreadboardText = page.Replace(written, slip, System.StringComparison.Ordinal) });
    }

    private static string Swap(string pin, string other)
    {
        return Committed.NetlistText.Replace($"(ref \"U1\") (pin \"{pin}\") (pinfunction \"{NameOf(pin)}\")", "@")
            .Replace($"(ref \"U1\") (pin \"{other}\") (pinfunction \"{NameOf(other)}\")",
                $"(ref \"U1\") (pin \"{pin}\") (pinfunction \"{NameOf(pin)}\")")
            .Replace("@", $"(ref \"U1\") (pin \"{other}\") (pinfunction \"{NameOf(other)}\")");
    }

    private static string NameOf(string pin)
    {
        return System.Text.RegularExpressions.Regex.Match(
            Committed.NetlistText, $@"\(ref ""U1""\) \(pin ""{pin}""\) \(pinfunction ""([^""]*)""\)").Groups[1].Value;
    }
}
