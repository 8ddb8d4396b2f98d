using System;
using SmartMat.Virtual.Esp32;

namespace nanoFramework.Device.Bluetooth;

/// <summary>Stand-in for nanoFramework.Device.Bluetooth 1.1.123, as are all in this folder.</summary>
public class Buffer
{
    private uint _length;

    public Buffer(uint capacity)
    {
        Data = new byte[capacity];
        Allocate(ObjectSize.OfBytes((int)capacity));
    }

    /// <summary>Keeps the array itself: what is written to it later is in the buffer.</summary>
    public Buffer(byte[] array)
    {
        Data = array;
        _length = (uint)array.Length;
    }

    public uint Capacity => (uint)Data.Length;

    public uint Length
    {
        get => _length;
        set
        {
            if (value > Data.Length)
            {
                throw new ArgumentException("Length greater than current buffer");
            }

            _length = value;
        }
    }

    internal byte[] Data { get; private set; }

    public void EnsureCapacity(uint newCapacity)
    {
        if (newCapacity > Data.Length)
        {
            byte[] longer = new byte[newCapacity];
            Array.Copy(Data, longer, Data.Length);
            Data = longer;
            Allocate(ObjectSize.OfBytes((int)newCapacity));
        }
    }

    private static void Allocate(int bytes)
    {
        VirtualChip.Current.Allocate(bytes + ObjectSize.OfObject(2));
    }
}
