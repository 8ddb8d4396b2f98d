using System.IO;

namespace SmartMat.Virtual.Bluez.Wire;

/// <summary>How D-Bus spells types: one letter a basic type, a array, () struct, {} dictionary entry, v variant.</summary>
internal static class Signature
{
    /// <param name="at">Where a complete type begins.</param>
    /// <returns>Where the next one begins.</returns>
    /// <exception cref="InvalidDataException">It is not a signature.</exception>
    public static int Next(string signature, int at)
    {
        if (at >= signature.Length)
        {
            throw new InvalidDataException($"signature {signature} ends too early");
        }

        switch (signature[at])
        {
            case 'a':
                return Next(signature, at + 1);
            case '(':
            case '{':
                char end = signature[at] == '(' ? ')' : '}';
                at++;
                while (at < signature.Length && signature[at] != end)
                {
                    at = Next(signature, at);
                }

                return at < signature.Length ? at + 1 : throw new InvalidDataException($"signature {signature} has no {end}");
            default:
                return at + 1;
        }
    }

    /// <returns>Bytes to which a value of this type is aligned.</returns>
    public static int AlignmentOf(char type)
    {
        return type switch
        {
            'y' or 'g' or 'v' => 1,
            'n' or 'q' => 2,
            'b' or 'i' or 'u' or 's' or 'o' or 'a' => 4,
            'x' or 't' or 'd' or '(' or '{' => 8,
            _ => throw new InvalidDataException($"{type} is no type that is spoken here"),
        };
    }
}
