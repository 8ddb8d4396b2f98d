using System;
using System.Collections.Generic;
using System.Linq;

namespace SmartMat.Tests.House;

/// <summary>Holds the sources to the house rules that would drift as prose.</summary>
[TestClass]
public sealed class HouseTests
{
    private delegate IEnumerable<string> Rule(string file, string source);

    [TestMethod]
    public void Files_and_methods_are_short()
    {
        AssertHolds(HouseRules.TooLong, "firmware", "firmware.tests", "hardware");
    }

    [TestMethod]
    public void Nothing_is_left_for_later()
    {
        AssertHolds(HouseRules.Unfinished, "firmware", "firmware.tests", "hardware");
    }

    [TestMethod]
    public void The_firmware_is_one_source_for_every_build()
    {
        AssertHolds(HouseRules.Directives, "firmware");
    }

    [TestMethod]
    public void Only_drivers_know_device_libraries()
    {
        AssertHolds(HouseRules.Usings, "firmware");
    }

    [TestMethod]
    public void Namespaces_follow_folders()
    {
        AssertHolds(HouseRules.Namespaces, "firmware");
    }

    [TestMethod]
    [DataRow(250, 0)]
    [DataRow(251, 1)]
    public void A_long_file_is_found(int lines, int expected)
    {
        Assert.AreEqual(
            expected,
            HouseRules.TooLong("a.cs", string.Concat(Enumerable.Repeat("// text\n", lines))).Count()
        );
    }

    [TestMethod]
    [DataRow(40, "", 0)]
    [DataRow(41, "", 1)]
    [DataRow(60, "switch (state) { }", 0)]
    [DataRow(61, "switch (state) { }", 1)]
    [DataRow(41, "switch (state) { } switch (other) { }", 1)]
    public void A_long_method_is_found(int lines, string first, int expected)
    {
        string body = first + string.Concat(Enumerable.Repeat("\n        Step(\"{\"); // {", lines - 3));
        string method = $"    [Attribute(1)]\n    public int Long(int a = 3)\n    {{ {body}\n    }}\n";
        string source =
            $"namespace X;\npublic class A\n{{\n    private int _field = 1;\n\n{method}\n    public int Short => 1;\n}}\n";

        Assert.AreEqual(expected, HouseRules.TooLong("a.cs", source).Count());
    }

    [TestMethod]
    public void Every_kind_of_member_is_measured()
    {
        const string Source = """
            namespace X;
            public sealed class A : B<int>
            {
                private static readonly int[] s_table = { 1, 2 };
                private readonly Map _map = new() { 1 };
                public int Value { get; set; } = 3;
                public A(int value) { Value = value; }
                public int Twice => Value * 2;
                public int Of(int a) => a switch
                {
                    1 => 2,
                    _ => 3,
                };
                private enum Kind { One, Two }
                public static int operator +(A a, A b) { return 1; }
            }
            """;

        List<string> measured = Members.Of(Source).Select(member => $"{member.Signature} {member.Lines}").ToList();

        string[] expected =
        [
            "public int Value 1",
            "public A(int value) 1",
            "public int Twice 1",
            "public int Of(int a) 5",
            "public static int operator +(A a, A b) 1",
        ];
        CollectionAssert.AreEqual(expected, measured, string.Join("\n", measured));
    }

    [TestMethod]
    [DataRow("// TO" + "DO later")]
    [DataRow("int a; // FIX" + "ME")]
    public void An_unfinished_mark_is_found(string source)
    {
        Assert.AreEqual(1, HouseRules.Unfinished("a.cs", source).Count());
        Assert.AreEqual(0, HouseRules.Unfinished("a.cs", source.ToLowerInvariant()).Count());
    }

    [TestMethod]
    [DataRow("firmware/Mat.cs", "#if DEBUG\n#endif", 1)]
    [DataRow("firmware/Usings.cs", "#if DEBUG\n#endif", 0)]
    [DataRow("firmware/Mat.cs", "  #region x\n#endregion", 1)]
    [DataRow("firmware/Mat.cs", "public partial class A { }", 1)]
    [DataRow("firmware/Mat.cs", "// #if\n#nullable enable", 0)]
    public void A_directive_is_found(string file, string source, int expected)
    {
        Assert.AreEqual(expected, HouseRules.Directives(file, source).Count());
    }

    [TestMethod]
    [DataRow("firmware/Mat.cs", "using System.Device.Gpio;", 1)]
    [DataRow("firmware/Program.cs", "using nanoFramework.Hardware.Esp32;", 1)]
    [DataRow("firmware/Log/EventLog.cs", "using File = System.IO.File;", 1)]
    [DataRow("firmware/Drivers/EspPads.cs", "using System.Device.Adc;", 0)]
    [DataRow("firmware/Drivers/EspPads.cs", "using System.Linq;", 1)]
    [DataRow("firmware/Mat.cs", "using System.Collections.Generic;\nusing System.Text;", 1)]
    public void A_foreign_using_is_found(string file, string source, int expected)
    {
        Assert.AreEqual(expected, HouseRules.Usings(file, source).Count());
    }

    [TestMethod]
    [DataRow("firmware/Mat.cs", "namespace SmartMat;", 0)]
    [DataRow("firmware/Hal/IPads.cs", "namespace SmartMat.Hal;", 0)]
    [DataRow("firmware/Hal/IPads.cs", "namespace SmartMat;", 1)]
    [DataRow("firmware/Hal/IPads.cs", "namespace SmartMat.Hal { }", 1)]
    public void A_namespace_beside_its_folder_is_found(string file, string source, int expected)
    {
        Assert.AreEqual(expected, HouseRules.Namespaces(file, source).Count());
    }

    private static void AssertHolds(Rule rule, params string[] folders)
    {
        List<string> files = folders.SelectMany(folder => Repository.Files(folder, ".cs")).ToList();
        Assert.IsNotEmpty(files);
        List<string> breaches = files.SelectMany(file => rule(file, Repository.Read(file))).ToList();
        Assert.IsEmpty(breaches, string.Join(Environment.NewLine, breaches));
    }
}
