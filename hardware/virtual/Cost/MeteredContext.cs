using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Cost;

/// <summary>A second world in this process: the counting firmware, and fresh copies of what is bound to it.</summary>
internal sealed class MeteredContext : AssemblyLoadContext
{
    private static readonly string s_firmware = typeof(IlCounts).Assembly.GetName().Name!;

    private readonly string _countingDll;

    public MeteredContext(string countingDll)
        : base("metered")
    {
        _countingDll = countingDll;
    }

    /// <returns>The type of the same name in this world.</returns>
    public Type Twin(Type type)
    {
        return LoadFromAssemblyName(type.Assembly.GetName()).GetType(type.FullName!, throwOnError: true)!;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == s_firmware)
        {
            return LoadFromAssemblyPath(_countingDll);
        }
        Assembly? original = Default.Assemblies.FirstOrDefault(loaded => loaded.GetName().Name == assemblyName.Name);
        // What does not refer to the firmware holds no state of the mat: both worlds share it.
        return original != null && IsBoundToFirmware(original) ? LoadFromAssemblyPath(original.Location) : null;
    }

    private static bool IsBoundToFirmware(Assembly assembly)
    {
        return assembly.GetReferencedAssemblies().Any(referenced => referenced.Name == s_firmware);
    }
}
