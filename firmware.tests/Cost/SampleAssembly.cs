using System.IO;
using Mono.Cecil;
using Mono.Cecil.Cil;
using SmartMat.Virtual.Cost;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Tests.Cost;

/// <summary>An assembly written instruction by instruction, so that what it executes can be counted by hand.</summary>
internal sealed class SampleAssembly
{
    public const string Namespace = "Sample";

    private readonly AssemblyDefinition _assembly = AssemblyDefinition.CreateAssembly(
        new AssemblyNameDefinition("SmartMat.Sample", new System.Version(1, 0)),
        "SmartMat.Sample",
        ModuleKind.Dll
    );

    private readonly TypeDefinition _type;

    public SampleAssembly()
    {
        _type = new TypeDefinition(
            Namespace,
            "Code",
            TypeAttributes.Public | TypeAttributes.Class,
            Module.TypeSystem.Object
        );
        Module.Types.Add(_type);
    }

    public ModuleDefinition Module => _assembly.MainModule;

    /// <summary>A public static method from an int to an int, with an empty body and two int locals.</summary>
    public ILProcessor AddMethod(string name)
    {
        MethodDefinition method = new(name, MethodAttributes.Public | MethodAttributes.Static, Module.TypeSystem.Int32);
        method.Parameters.Add(new ParameterDefinition(Module.TypeSystem.Int32));
        method.Body.InitLocals = true;
        method.Body.Variables.Add(new VariableDefinition(Module.TypeSystem.Int32));
        method.Body.Variables.Add(new VariableDefinition(Module.TypeSystem.Int32));
        _type.Methods.Add(method);
        return method.Body.GetILProcessor();
    }

    public MethodReference Import(System.Reflection.MethodBase method)
    {
        return Module.ImportReference(method);
    }

    public TypeReference Import(System.Type type)
    {
        return Module.ImportReference(type);
    }

    /// <summary>The counting copy, loaded. Its counts go to this process's <see cref="IlCounts"/>.</summary>
    public System.Reflection.MethodInfo Metered(string method)
    {
        MethodReference add = Module.ImportReference(typeof(IlCounts).GetMethod(nameof(IlCounts.Add)));
        IlMeter.AddCounters(Module, new FirmwareScope(Namespace), add);
        using MemoryStream image = new();
        _assembly.Write(image);
        return System.Reflection.Assembly.Load(image.ToArray()).GetType("Sample.Code")!.GetMethod(method)!;
    }
}
