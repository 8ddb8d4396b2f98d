using System;
using SmartMat.Hal;

namespace SmartMat.Link;

/// <summary>The pairing key: kept in flash, handed over by the USB tool or made by the mat itself.</summary>
public sealed class Pairing
{
    /// <summary>"SMK1", flags, key, 0, CRC: what the USB tool writes.</summary>
    public const int FileLength = 24;

    /// <summary>Not "key": the drive's temporary file would then have the name of the tool's.</summary>
    private const string BlockName = "pairing";
    private const int BlockLength = 1 + Hello.KeyLength + 2;
    private const byte Format = 1;
    private const byte Renew = 1;

    private readonly IStore _store;
    private readonly byte[] _block = new byte[BlockLength];

    public Pairing(ICipher cipher, IEntropy entropy, IStore store)
    {
        Cipher = cipher;
        Entropy = entropy;
        _store = store;
    }

    public ICipher Cipher { get; }

    public IEntropy Entropy { get; }

    /// <summary>16 bytes that nobody else should see.</summary>
    public byte[] Key { get; } = new byte[Hello.KeyLength];

    /// <summary>First four bytes tell keys apart; they say nothing about the key.</summary>
    public byte[] KeyId { get; private set; } = new byte[Hello.KeyIdLength];

    /// <summary>Counts keys made or adopted since boot, so that others can notice.</summary>
    public int Changes { get; private set; }

    /// <summary>After the radio is on, for the chip's generator draws its noise from it.</summary>
    /// <returns>False if a new key could not be kept; it then lasts until the next boot.</returns>
    public bool Begin(IKeyFile file)
    {
        bool hasKey = _store.TryRead(BlockName, _block) && _block[0] == Format && Crc16.IsSealed(_block);
        byte[] handed = new byte[FileLength];
        bool isHanded = file.TryRead(handed) && IsSound(handed);
        if (isHanded && (!hasKey || (handed[4] & Renew) != 0))
        {
            Array.Copy(handed, 5, _block, 1, Hello.KeyLength);
            return Adopt() && Dispose(file);
        }

        if (!hasKey)
        {
            return MakeNew() && Dispose(file);
        }

        Use();
        return Dispose(file);
    }

    /// <summary>Every phone is forgotten: only who gets to see the new key can come back.</summary>
    /// <returns>False if it could not be kept; it then lasts until the next boot.</returns>
    public bool MakeNew()
    {
        byte[] key = new byte[Hello.KeyLength];
        Entropy.Fill(key);
        Array.Copy(key, 0, _block, 1, Hello.KeyLength);
        return Adopt();
    }

    private static bool IsSound(byte[] file)
    {
        return file[0] == 'S' && file[1] == 'M' && file[2] == 'K' && file[3] == '1'
            && (file[4] & ~Renew) == 0 && file[21] == 0 && Crc16.IsSealed(file);
    }

    /// <summary>Once the key is safe, or the file is of no use.</summary>
    private static bool Dispose(IKeyFile file)
    {
        file.Delete();
        return true;
    }

    private bool Adopt()
    {
        _block[0] = Format;
        Crc16.Seal(_block);
        Use();
        Changes++;
        return _store.TryWrite(BlockName, _block);
    }

    private void Use()
    {
        Array.Copy(_block, 1, Key, 0, Hello.KeyLength);
        KeyId = Hello.KeyId(Cipher, Key);
    }
}
