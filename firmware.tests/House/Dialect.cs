using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SmartMat.Tests.House;

/// <summary>C# that .NET runs and the device does not, or not the same: found in compiled code.</summary>
/// <remarks>Library members that the device lacks are <see cref="DeviceApiCheck"/>'s. Not to be seen in compiled code,
/// so left
/// to care: floating division by zero throws, 1e10f prints nonsense, an integer division's exception has no own
/// type.</remarks>
internal static class Dialect
{
    /// <summary>Types whose mere use gives a construct away, by the start of their full name.</summary>
    private static readonly (string Start, string Message)[] s_types =
    [
        ("System.Func`", "Func does not start on the CLR: declare a delegate of our own"),
        ("System.Action`", "generic Action does not start on the CLR: declare a delegate of our own"),
        ("System.EventHandler`", "EventHandler<T> cannot be converted: use EventHandler or a delegate of our own"),
        ("System.Nullable`", "T? of a number does not exist: use a bool beside it, or a Try method"),
        ("System.ValueTuple", "tuples do not exist: use out parameters or a class"),
        ("System.Tuple", "tuples do not exist: use out parameters or a class"),
        ("System.Collections.Generic.", "generic collections do not exist: use an array"),
        ("System.Linq.", "LINQ does not exist: write the loop"),
        ("System.Threading.Tasks.", "tasks do not exist: the tick is the only loop"),
        ("System.Runtime.CompilerServices.Async", "async does not exist: the tick is the only loop"),
        ("System.Runtime.CompilerServices.IteratorStateMachine", "yield does not exist: fill an array"),
        ("System.Runtime.CompilerServices.IsVolatile", "volatile does not exist: use lock"),
        ("System.Runtime.CompilerServices.CallSite", "dynamic does not exist: use an interface"),
        ("System.Decimal", "decimal does not exist: use integers with the unit in the name"),
        ("System.Span`", "Span does not exist: use an array with offset and count"),
        ("System.ReadOnlySpan`", "Span does not exist: use an array with offset and count"),
        ("System.Index", "^1 does not exist: use Length - 1"),
        ("System.Range", "ranges do not exist: use Substring or a loop"),
    ];

    /// <returns>One sentence for each construct: where, what to write instead.</returns>
    public static List<string> BreaksIn(IEnumerable<TypeDefinition> types)
    {
        List<TypeDefinition> all = types.ToList();
        IEnumerable<string> named = FirmwareReferences.In(all).SelectMany(OfReference);
        IEnumerable<string> declared = all.SelectMany(OfType);
        IEnumerable<string> done = all.SelectMany(type => type.Methods).SelectMany(OfMethod);
        return named.Concat(declared).Concat(done).Distinct().ToList();
    }

    private static IEnumerable<string> OfReference((string Where, MemberReference What) reference)
    {
        string type = (reference.What as TypeReference ?? reference.What.DeclaringType).FullName;
        return s_types
            .Where(construct => type.StartsWith(construct.Start, System.StringComparison.Ordinal))
            .Select(construct => $"{reference.Where}: {construct.Message}");
    }

    private static IEnumerable<string> OfType(TypeDefinition type)
    {
        // The compiler also makes generic types of its own, for lambdas in generic methods: those are found by the
        // method.
        if (type.HasGenericParameters)
        {
            yield return $"{type.FullName}: an own generic type does not start on the CLR: write it for the one type";
        }
        if (type.Methods.Any(method => method.Name == "<Clone>$"))
        {
            yield return $"{type.FullName}: records do not exist: write a sealed class";
        }
        if (type.IsInterface && type.Methods.Any(method => method.HasBody))
        {
            yield return $"{type.FullName}: code in an interface fails at run time: put it into a static class";
        }
        foreach (FieldDefinition field in type.Fields.Where(field => Shapes.HasMatrix(field.FieldType)))
        {
            yield return $"{field.FullName}: a multi-dimensional array does not start on the CLR: use one array and an index";
        }
        foreach (FieldDefinition field in type.Fields.Where(field => Shapes.HasPointer(field.FieldType)))
        {
            yield return $"{field.FullName}: pointers fail at run time: use an array";
        }
    }

    private static IEnumerable<string> OfMethod(MethodDefinition method)
    {
        string where = method.FullName;
        List<TypeReference> shapes = method
            .Parameters.Select(parameter => parameter.ParameterType)
            .Append(method.ReturnType)
            .ToList();
        if (method.HasGenericParameters)
        {
            yield return $"{where}: an own generic method hangs: write it for the one type";
        }
        if (method.AggressiveInlining)
        {
            yield return $"{where}: AggressiveInlining does not exist: the interpreter inlines nothing";
        }
        if (method.HasBody)
        {
            shapes.AddRange(method.Body.Variables.Select(local => local.VariableType));
            shapes.AddRange(method.Body.Instructions.Select(TypeNamedBy).OfType<TypeReference>());
            foreach (string message in DialectInstructions.BreaksIn(method.Body))
            {
                yield return $"{where}: {message}";
            }
        }
        if (shapes.Any(Shapes.HasMatrix))
        {
            yield return $"{where}: a multi-dimensional array does not start on the CLR: use one array and an index";
        }
        if (shapes.Any(Shapes.HasPointer))
        {
            yield return $"{where}: pointers fail at run time: use an array";
        }
    }

    /// <summary>Making or indexing a matrix names it as the owner of the called method.</summary>
    private static TypeReference? TypeNamedBy(Instruction instruction)
    {
        return instruction.Operand as TypeReference ?? (instruction.Operand as MemberReference)?.DeclaringType;
    }
}
