using System;
using System.IO;
using System.Reflection;

namespace SmartMat.Virtual.Cost;

/// <summary>Runs a piece of the virtual mat on a firmware that counts its IL instructions.</summary>
public static class MeteredRun
{
    /// <summary>Calls a public static method of SmartMat.Virtual in a world of its own, with all counts at 0.</summary>
    /// <param name="typeName">Full name of a type in SmartMat.Virtual.dll. Inside the call its IlCounts are the counting ones.</param>
    /// <param name="methodName">A static method that is not overloaded.</param>
    /// <param name="arguments">.NET's own types only (numbers, strings, arrays of them): the mat's types are other types over there.</param>
    /// <returns>What the firmware executed during the call, and what the method returned (again .NET's own types only).</returns>
    /// <exception cref="ArgumentException">There is no such method.</exception>
    public static MeteredResult Invoke(string typeName, string methodName, params object?[] arguments)
    {
        string folder = Directory.CreateTempSubdirectory("smartmat-cost-").FullName;
        try
        {
            string countingDll = Path.Combine(folder, Path.GetFileName(CompiledFirmware.Path));
            IlMeter.Rewrite(CompiledFirmware.Path, countingDll);
            return InvokeIn(new MeteredContext(countingDll), typeName, methodName, arguments);
        }
        finally
        {
            TryDelete(folder);
        }
    }

    private static MeteredResult InvokeIn(
        MeteredContext world,
        string typeName,
        string methodName,
        object?[] arguments
    )
    {
        Assembly mat = world.LoadVirtual();
        MethodInfo method = MethodOf(mat, typeName, methodName);
        object? returned = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        MethodInfo snapshot = MethodOf(mat, typeof(IlSnapshot).FullName!, nameof(IlSnapshot.ByFolder));
        return new MeteredResult((long[])snapshot.Invoke(null, null)!, returned);
    }

    private static MethodInfo MethodOf(Assembly assembly, string typeName, string methodName)
    {
        return assembly.GetType(typeName)?.GetMethod(methodName, BindingFlags.Public | BindingFlags.Static)
            ?? throw new ArgumentException($"There is no public static {typeName}.{methodName} to measure.");
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows keeps a loaded assembly's file open until the process ends; the system's temporary folder may keep it.
        }
    }
}
