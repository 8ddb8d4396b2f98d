using System;

namespace SmartMat.Link;

/// <summary>Prints the key's id always, and the link with the key in it only while somebody at the mat may want it.</summary>
public sealed class KeyConsole
{
    private readonly Pairing _pairing;
    private readonly KeyDisplay _display;
    private int _changes = -1;
    private string _line = string.Empty;

    public KeyConsole(Pairing pairing, KeyDisplay display)
    {
        _pairing = pairing;
        _display = display;
    }

    /// <summary>Between ticks, for strings cost heap.</summary>
    public void Update(long nowMs)
    {
        if (_changes != _pairing.Changes)
        {
            Console.WriteLine("key-id " + IdText());
            _line = "link " + PairingText.LinkOf(_pairing.Key);
            bool isNew = _pairing.Changes > 0;
            _changes = _pairing.Changes;
            if (isNew)
            {
                _display.Show(nowMs);
            }
        }

        if (_display.IsDue(nowMs))
        {
            Console.WriteLine(_line);
        }
    }

    /// <returns>Eight hexadecimal digits.</returns>
    private string IdText()
    {
        string text = string.Empty;
        for (int i = 0; i < Hello.KeyIdLength; i++)
        {
            text += _pairing.KeyId[i].ToString("X2");
        }

        return text;
    }
}
