using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using QRCoder;

namespace SmartMat.Usb.Pairing;

/// <summary>The link as a QR code: in the terminal, and as a drawing to print for the inside of the pod's lid.</summary>
public sealed class Label
{
    /// <summary>Light modules all around, which a reader needs.</summary>
    private const int Margin = 4;

    private readonly bool[,] _dark;
    private readonly string _text;

    /// <param name="link">The page's address with the key.</param>
    /// <param name="text">The key as 27 characters.</param>
    public Label(string link, string text)
    {
        using QRCodeGenerator generator = new();
        using QRCodeData data = generator.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        int modules = data.ModuleMatrix.Count - (2 * Margin);
        Size = modules + (2 * Margin);
        _dark = new bool[Size, Size];
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                _dark[row, column] = data.ModuleMatrix[row][column];
            }
        }

        _text = text;
    }

    /// <summary>Modules a side, margin included.</summary>
    public int Size { get; }

    /// <summary>For people who type.</summary>
    public string TextInGroups => Groups(0, _text.Length);

    /// <summary>Two modules a character, one above the other; to be shown light on dark, whatever the terminal's colours are.</summary>
    public IEnumerable<string> Lines()
    {
        for (int row = 0; row < Size; row += 2)
        {
            StringBuilder line = new();
            for (int column = 0; column < Size; column++)
            {
                bool isUpperLight = !_dark[row, column];
                bool isLowerLight = row + 1 >= Size || !_dark[row + 1, column];
                line.Append((isUpperLight, isLowerLight) switch
                {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    _ => ' ',
                });
            }

            yield return line.ToString();
        }
    }

    /// <returns>SVG, 40 mm wide: the code and the 27 characters in groups below it.</returns>
    public string Svg()
    {
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40mm\" height=\"48mm\" viewBox=\"0 0 {Size} {Size * 1.2}\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<path d=\"");
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                if (_dark[row, column])
                {
                    svg.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        svg.Append("\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<g font-family=\"monospace\" font-size=\"{Size * 0.062:0.##}\" text-anchor=\"middle\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Size / 2.0}\" y=\"{Size * 1.03:0.##}\">{Groups(0, 14)}</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Size / 2.0}\" y=\"{Size * 1.12:0.##}\">{Groups(14, 13)}</text>\n");
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private string Groups(int start, int length)
    {
        return string.Join(' ', _text.Substring(start, length).Chunk(5).Select(group => new string(group)));
    }
}
