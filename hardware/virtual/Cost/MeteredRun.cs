using System;
using System.IO;
using System.Reflection;

namespace SmartMat.Virtual.Cost;

/// <summary>Runs a piece of the virtual mat on a firmware that counts its IL instructions.</summary>
public static class MeteredRun
{
    /// <summary>Calls a public static method in a world of its own, with all counts at 0.</summary>
    /// <param name="type">Whose method it is. Over there it is another type of the same name, and so is every type of
    /// the mat.</param>
    /// <param name="methodName">A static method that is not overloaded. Inside it, IlCounts are the counting
    /// ones.</param>
    /// <param name="arguments">.NET's own types only: numbers, strings, arrays of them.</param>
    /// <returns>What the firmware executed during the call, and what the method returned (again .NET's own types
    /// only).</returns>
    /// <exception cref="ArgumentException">There is no such method.</exception>
    public static MeteredResult Invoke(Type type, string methodName, params object?[] arguments)
    {
        string folder = Directory.CreateTempSubdirectory("smartmat-cost-").FullName;
        try
        {
            string countingDll = Path.Combine(folder, Path.GetFileName(CompiledFirmware.Path));
            IlMeter.Rewrite(CompiledFirmware.Path, countingDll);
            MeteredContext world = new(countingDll);
            object? returned = Call(world.Twin(type), methodName, arguments);
            return new MeteredResult(
                (long[])Call(world.Twin(typeof(IlSnapshot)), nameof(IlSnapshot.ByFolder))!,
                returned
            );
        }
        finally
        {
            TryDelete(folder);
        }
    }

    private static object? Call(Type type, string methodName, params object?[] arguments)
    {
        MethodInfo method =
            type.GetMethod(methodName, BindingFlags.Public | BindingFlags.Static)
            ?? throw new ArgumentException($"There is no public static {type}.{methodName} to measure.");
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows keeps a loaded assembly's file open until the process ends; the system's temporary folder may
            // keep it.
        }
    }
}
