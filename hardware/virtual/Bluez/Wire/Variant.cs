using System.Collections.Generic;

namespace SmartMat.Virtual.Bluez.Wire;

/// <summary>A value that brings its type along.</summary>
/// <param name="Type">One complete type.</param>
internal sealed record Variant(string Type, object Value)
{
    public static Variant Of(string text)
    {
        return new Variant("s", text);
    }

    public static Variant Of(bool isSo)
    {
        return new Variant("b", isSo);
    }

    public static Variant Of(ushort number)
    {
        return new Variant("q", number);
    }

    public static Variant Of(byte[] bytes)
    {
        return new Variant("ay", bytes);
    }

    public static Variant Of(ObjectPath path)
    {
        return new Variant("o", path);
    }

    public static Variant Of(IReadOnlyList<object> texts)
    {
        return new Variant("as", texts);
    }
}
