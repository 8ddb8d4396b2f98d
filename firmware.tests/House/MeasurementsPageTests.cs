using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace SmartMat.Tests.House;

[TestClass]
public sealed partial class MeasurementsPageTests
{
    [TestMethod]
    public void Every_number_that_can_be_tuned_is_on_the_page()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/measurements.md"))
            + File.ReadAllText(Repository.PathOf("docs/measurements-pads.md"));
        string[] missing = Constant()
            .Matches(Repository.Read("firmware/PadTuning.cs") + Repository.Read("firmware/Tuning.cs") + Repository.Read("firmware/PowerTuning.cs")
                + Repository.Read("firmware/Session/CoachTuning.cs"))
            .Select(match => match.Groups[1].Value)
            .Where(name => !page.Contains($"`{name}`", System.StringComparison.Ordinal))
            .ToArray();
        Assert.IsEmpty(missing, "not in docs/measurements.md: " + string.Join(", ", missing));
    }

    [GeneratedRegex(@"public const (?:int|long) (\w+) =")]
    private static partial Regex Constant();
}
