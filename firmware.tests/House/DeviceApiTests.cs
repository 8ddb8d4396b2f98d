using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using SmartMat.Tests.Planted;
using SmartMat.Virtual.Cost;

namespace SmartMat.Tests.House;

[TestClass]
public sealed class DeviceApiTests
{
    [TestMethod]
    public void The_firmware_calls_nothing_that_the_device_lacks()
    {
        using ModuleDefinition module = CompiledFirmware.Open(CompiledFirmware.Path);
        DeviceApiCheck check = new(DeviceApi.Load(), FirmwareScope.Mat);

        List<string> missing = check.Missing(FirmwareScope.Mat.TypesOf(module));

        Assert.IsEmpty(missing, "Use what firmware.tests/House/device-api lists:\n" + string.Join("\n", missing));
    }

    [TestMethod]
    public void The_stand_ins_offer_nothing_that_the_device_lacks()
    {
        using ModuleDefinition module = CompiledFirmware.Open(CompiledFirmware.Path);
        DeviceApiCheck check = new(DeviceApi.Load(), FirmwareScope.Mat);

        List<string> invented = StandIns
            .PublicMembers(module)
            .Where(member => !check.IsOnDevice(member))
            .Select(member => member.FullName)
            .ToList();

        Assert.IsEmpty(
            invented,
            "Make these internal to the virtual chip, or give them the device's signature:\n"
                + string.Join("\n", invented)
        );
    }

    [TestMethod]
    [DataRow("System.String::static Join(System.String,System.String[]) : System.String")]
    [DataRow("System.Collections.Generic.List`1 ")]
    [DataRow("System.String::IndexOf(System.String,System.StringComparison) : System.Int32")]
    [DataRow("System.Int32::static IsEvenInteger(System.Int32) : System.Boolean")]
    [DataRow("System.DivideByZeroException ")]
    [DataRow("System.Uri ")]
    public void A_planted_call_is_found(string expected)
    {
        List<string> missing = MissingIn(typeof(ApiSample));

        Assert.IsTrue(
            missing.Any(sentence => sentence.StartsWith(expected, System.StringComparison.Ordinal)),
            string.Join("\n", missing)
        );
    }

    [TestMethod]
    public void What_the_compiler_does_otherwise_on_the_device_is_not_reported()
    {
        List<string> missing = MissingIn(typeof(ApiInnocent));

        Assert.IsEmpty(missing, string.Join("\n", missing));
    }

    private static List<string> MissingIn(System.Type planted)
    {
        using ModuleDefinition module = CompiledSamples.Open();
        DeviceApiCheck check = new(DeviceApi.Load(), CompiledSamples.Scope);
        return check.Missing(CompiledSamples.TypeAndNested(module, planted));
    }
}
