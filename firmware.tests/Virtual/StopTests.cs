using System.Diagnostics;
using System.Threading.Tasks;
using SmartMat.Virtual;

namespace SmartMat.Tests.Virtual;

/// <summary>A command that is told to stop says what it has, and ends.</summary>
[TestClass]
public sealed class StopTests
{
    /// <summary>SIGTERM goes the way of Ctrl-C, which a process in the background may have been told to ignore.</summary>
    [TestMethod]
    [OSCondition(OperatingSystems.Linux | OperatingSystems.OSX)]
    [DataRow("fuzz", "--cases", "100000000")]
    [DataRow("soak", "--households", "1000")]
    public async Task A_long_command_that_is_stopped_reports_and_fails(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [typeof(Entry).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        try
        {
            // It has shown how far it is: so it is at work.
            process.StandardError.Read();
            Task<string> progress = process.StandardError.ReadToEndAsync();
            Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();
            string output = await process.StandardOutput.ReadToEndAsync();
            await progress;
            await process.WaitForExitAsync();
            StringAssert.Contains(output, "stopped before the end");
            Assert.AreEqual(1, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }
}
