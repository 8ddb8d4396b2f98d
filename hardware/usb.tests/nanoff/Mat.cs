using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using SmartMat.Hal;
using SmartMat.Link;

namespace SmartMat.Usb.StandIn;

/// <summary>What the mat's application does with its key as it starts: the firmware's own Pairing, on the board's drive.</summary>
public static class Mat
{
    public static void Start(Drive drive)
    {
        new Pairing(new Cipher(), new Entropy(), new Store(drive.Files)).Begin(new KeyFile(drive.Files));
    }

    private sealed class Store(Dictionary<string, byte[]> files) : IStore
    {
        public bool HasNewer { get; }

        public int Read(string name, byte[] bytes)
        {
            return TryRead(name, bytes) ? bytes.Length : 0;
        }

        public bool TryRead(string name, byte[] bytes)
        {
            bool isThere = files.TryGetValue(name + ".bin", out byte[]? content) && content.Length == bytes.Length;
            if (isThere)
            {
                content!.CopyTo(bytes, 0);
            }

            return isThere;
        }

        public bool TryWrite(string name, byte[] bytes)
        {
            files[name + ".bin"] = (byte[])bytes.Clone();
            return true;
        }

        public bool TryDelete(string name)
        {
            return files.Remove(name + ".bin");
        }
    }

    private sealed class KeyFile(Dictionary<string, byte[]> files) : IKeyFile
    {
        public bool TryRead(byte[] bytes)
        {
            bool isThere = files.TryGetValue("key.new", out byte[]? content) && content.Length == bytes.Length;
            if (isThere)
            {
                content!.CopyTo(bytes, 0);
            }

            return isThere;
        }

        public void Delete()
        {
            files.Remove("key.new");
        }
    }

    private sealed class Cipher : ICipher
    {
        public byte[] Authenticate(byte[] key, byte[] bytes)
        {
            return HMACSHA256.HashData(key, bytes);
        }

        public byte[] EncryptCbc(byte[] key, byte[] blocks)
        {
            throw new NotSupportedException("no link here");
        }

        public byte[] EncryptEcb(byte[] key, byte[] blocks)
        {
            throw new NotSupportedException("no link here");
        }
    }

    private sealed class Entropy : IEntropy
    {
        public void Fill(byte[] bytes)
        {
            RandomNumberGenerator.Fill(bytes);
        }
    }
}
