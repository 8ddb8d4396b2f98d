using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace SmartMat.Virtual.Esp32;

/// <summary>Something a client does, and what it gets for it.</summary>
public sealed class AttRequest
{
    internal AttRequest(AttKind kind, long dueUs, GattLocalCharacteristic? characteristic, byte[] value)
    {
        Kind = kind;
        DueUs = dueUs;
        Characteristic = characteristic;
        Value = value;
    }

    public AttKind Kind { get; }

    /// <summary>What is written, or what was read.</summary>
    public byte[] Value { get; internal set; }

    /// <summary>The stack has answered; the client learns it at <see cref="DoneUs"/>.</summary>
    public bool IsDone { get; private set; }

    /// <summary>0, or an ATT error.</summary>
    public int Error { get; private set; }

    public long DoneUs { get; private set; } = long.MaxValue;

    internal long DueUs { get; }

    internal GattLocalCharacteristic? Characteristic { get; }

    internal ushort Id { get; set; }

    internal long DeadlineUs { get; set; }

    internal static byte[] Nothing => Array.Empty<byte>();

    internal void Complete(int error, long doneUs)
    {
        IsDone = true;
        Error = error;
        DoneUs = doneUs;
    }
}
