using System;
using System.IO;
using Mono.Cecil;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.Cost;

/// <summary>Opens compiled assemblies for reading, able to look up the types that they refer to.</summary>
public static class CompiledFirmware
{
    /// <summary>The assembly that holds the firmware, its stand-ins and the chip, as this process runs it.</summary>
    public static string Path => typeof(IlCounts).Assembly.Location;

    /// <returns>The module, to be disposed by the caller.</returns>
    public static ModuleDefinition Open(string path)
    {
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(System.IO.Path.GetDirectoryName(path));
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location));
        return ModuleDefinition.ReadModule(
            new MemoryStream(File.ReadAllBytes(path)),
            new ReaderParameters { AssemblyResolver = resolver }
        );
    }
}
