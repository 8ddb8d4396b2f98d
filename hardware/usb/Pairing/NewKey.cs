using System.Security.Cryptography;
using SmartMat.Link;

namespace SmartMat.Usb.Pairing;

/// <summary>A pairing key from this computer's random generator, and the file in which the mat takes it over.</summary>
public sealed class NewKey
{
    /// <summary>Where the mat looks for it at each start; it deletes the file.</summary>
    public const string MatPath = @"I:\key.new";

    private const int KeyLength = 16;
    private const byte RenewFlag = 1;

    /// <summary>16 bytes.</summary>
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>27 characters for the keyboard.</summary>
    public string Text => PairingText.TextOf(_key);

    /// <param name="page">The phone page's address.</param>
    public string LinkOn(string page)
    {
        return page + "#k=" + Text;
    }

    /// <param name="renews">The mat takes it even if it has a key already.</param>
    /// <returns>24 bytes: docs/protocol.md, "The key".</returns>
    public byte[] File(bool renews)
    {
        byte[] file = new byte[24];
        "SMK1"u8.CopyTo(file);
        file[4] = renews ? RenewFlag : (byte)0;
        _key.CopyTo(file, 5);
        Crc16.Seal(file);
        return file;
    }
}
