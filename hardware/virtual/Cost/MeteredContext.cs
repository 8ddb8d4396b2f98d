using System.Reflection;
using System.Runtime.Loader;

namespace SmartMat.Virtual.Cost;

/// <summary>A second world in this process: the counting firmware, and a fresh virtual mat that is bound to it.</summary>
internal sealed class MeteredContext : AssemblyLoadContext
{
    private readonly string _countingDll;
    private readonly Assembly _virtual = typeof(MeteredContext).Assembly;
    private readonly string _firmwareName = typeof(Esp32.IlCounts).Assembly.GetName().Name!;

    public MeteredContext(string countingDll)
        : base("metered")
    {
        _countingDll = countingDll;
    }

    /// <returns>This assembly, loaded a second time.</returns>
    public Assembly LoadVirtual()
    {
        return LoadFromAssemblyName(_virtual.GetName());
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == _firmwareName)
        {
            return LoadFromAssemblyPath(_countingDll);
        }
        // Anything else holds no state of the mat: both worlds share it.
        return assemblyName.Name == _virtual.GetName().Name ? LoadFromAssemblyPath(_virtual.Location) : null;
    }
}
