using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using SmartMat.Link;
using SmartMat.Usb.Pairing;
using SmartMat.Usb.Tests.Bench;

namespace SmartMat.Usb.Tests.Pairing;

[TestClass]
public sealed partial class LabelTests
{
    private const int PixelsPerModule = 5;

    [TestMethod]
    public async Task A_reader_finds_the_mats_own_link_in_what_the_terminal_shows()
    {
        using Owner owner = new();
        Assert.AreEqual(0, await owner.FlashVersion(), owner.Screen);

        string[] code = owner.Screen.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.StartsWith('█') || line.StartsWith('▀')).ToArray();

        Assert.AreEqual(PairingText.LinkOf(owner.Key), ReadCode(code));
    }

    [TestMethod]
    [DataRow(PairingText.PageAddress)]
    [DataRow("https://a-rather-long-name.github.io/a-fork-with-a-long-name-too/app/")]
    public void A_reader_finds_the_link_of_any_page(string page)
    {
        NewKey key = new();
        Label label = new(key.LinkOn(page), key.Text);

        Assert.AreEqual(page + "#k=" + key.Text, ReadCode(label.Lines().ToArray()));
    }

    [TestMethod]
    public void The_drawing_holds_the_same_code_and_all_characters()
    {
        NewKey key = new();
        string link = key.LinkOn(PairingText.PageAddress);
        Label label = new(link, key.Text);
        XDocument svg = XDocument.Parse(label.Svg());

        string path = svg.Descendants().Single(item => item.Name.LocalName == "path").Attribute("d")!.Value;
        bool[,] dark = new bool[label.Size, label.Size];
        foreach (Match module in ModuleMove().Matches(path))
        {
            dark[int.Parse(module.Groups[2].Value, null), int.Parse(module.Groups[1].Value, null)] = true;
        }

        Assert.AreEqual(link, ReadModules(dark));
        string text = string.Concat(svg.Descendants().Where(item => item.Name.LocalName == "text").Select(item => item.Value));
        Assert.AreEqual(key.Text, text.Replace(" ", "", StringComparison.Ordinal));
    }

    [TestMethod]
    public void The_code_has_a_light_margin_of_four_modules()
    {
        NewKey key = new();

        string[] lines = new Label(key.LinkOn(PairingText.PageAddress), key.Text).Lines().ToArray();

        Assert.IsTrue(lines[..2].All(line => line.All(character => character == '█')));
        Assert.IsTrue(lines.All(line => line.StartsWith("████", StringComparison.Ordinal) && line.EndsWith("████", StringComparison.Ordinal)));
    }

    private static string? ReadCode(string[] lines)
    {
        bool[,] dark = new bool[lines.Length * 2, lines[0].Length];
        for (int row = 0; row < lines.Length; row++)
        {
            for (int column = 0; column < lines[0].Length; column++)
            {
                dark[2 * row, column] = lines[row][column] is '▄' or ' ';
                dark[(2 * row) + 1, column] = lines[row][column] is '▀' or ' ';
            }
        }

        return ReadModules(dark);
    }

    private static string? ReadModules(bool[,] dark)
    {
        if (!Zbar.IsThere)
        {
            Assert.Inconclusive("The QR reader is missing: apt-get install libzbar0");
        }

        int width = dark.GetLength(1) * PixelsPerModule;
        int height = dark.GetLength(0) * PixelsPerModule;
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = dark[i / width / PixelsPerModule, i % width / PixelsPerModule] ? (byte)0 : (byte)255;
        }

        return Zbar.Read(pixels, width);
    }

    [GeneratedRegex(@"M(\d+) (\d+)h1v1h-1z")]
    private static partial Regex ModuleMove();
}
