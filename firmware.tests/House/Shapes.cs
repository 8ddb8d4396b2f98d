using Mono.Cecil;

namespace SmartMat.Tests.House;

/// <summary>What a type is built of.</summary>
internal static class Shapes
{
    public static bool HasMatrix(TypeReference type)
    {
        return type is ArrayType { Rank: > 1 } || (type is TypeSpecification built && HasMatrix(built.ElementType));
    }

    public static bool HasPointer(TypeReference type)
    {
        return type is PointerType or FunctionPointerType
            || (type is TypeSpecification built && HasPointer(built.ElementType));
    }
}
