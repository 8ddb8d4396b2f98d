using System;
using SmartMat.Virtual.Esp32;

namespace nanoFramework.Device.Bluetooth;

public class DataReader
{
    private readonly Buffer _buffer;
    private int _position;

    private DataReader(Buffer buffer)
    {
        _buffer = buffer;
    }

    public uint UnconsumedBufferLength => _buffer.Length - (uint)_position;

    public static DataReader FromBuffer(Buffer buffer)
    {
        return new DataReader(buffer);
    }

    public void ReadBytes(byte[] value)
    {
        if (UnconsumedBufferLength < value.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "No data in buffer");
        }

        // Itself, and the array that its caller has made for the bytes.
        VirtualChip.Current.Allocate(ObjectSize.OfObject(2) + ObjectSize.OfBytes(value.Length));
        Array.Copy(_buffer.Data, _position, value, 0, value.Length);
        _position += value.Length;
    }
}
