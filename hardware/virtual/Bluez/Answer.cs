using System.Collections.Generic;
using SmartMat.Virtual.Bluez.Wire;

namespace SmartMat.Virtual.Bluez;

/// <summary>What a method call comes back with.</summary>
/// <param name="Error">A D-Bus error name, or null.</param>
internal sealed record Answer(string? Error, string Signature, IReadOnlyList<object> Body)
{
    public static Answer Done { get; } = new(null, string.Empty, []);

    public static Answer With(string signature, params object[] body)
    {
        return new Answer(null, signature, body);
    }

    public static Answer Failure(string name, string message)
    {
        return new Answer(name, "s", [message]);
    }

    public Message To(Message call, string sender)
    {
        return new Message(Error is null ? MessageKind.Return : MessageKind.Error)
        {
            ErrorName = Error,
            ReplySerial = call.Serial,
            Sender = sender,
            Signature = Signature,
            Body = Body,
        };
    }
}
