using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SmartMat.Tests.House;

/// <summary>What the two device projects say, read from their text.</summary>
internal static partial class DeviceProjects
{
    public static XDocument Sdk { get; } = XDocument.Parse(Repository.Read("firmware/firmware.csproj"));

    public static XDocument VisualStudio { get; } = XDocument.Parse(Repository.Read("firmware/firmware.nfproj"));

    public static XDocument PackagesConfig { get; } = XDocument.Parse(Repository.Read("firmware/packages.config"));

    /// <returns>"id version", sorted.</returns>
    public static List<string> SdkPackages()
    {
        return Items(Sdk, "PackageReference")
            .Select(item => $"{item.Attribute("Include")!.Value} {item.Attribute("Version")!.Value.Trim('[', ']')}")
            .Order()
            .ToList();
    }

    /// <returns>"id version", sorted.</returns>
    public static List<string> ConfigPackages()
    {
        return Items(PackagesConfig, "package")
            .Select(item => $"{item.Attribute("id")!.Value} {item.Attribute("version")!.Value}")
            .Order()
            .ToList();
    }

    /// <returns>"id version" as the paths to the referenced assemblies name them, sorted.</returns>
    public static List<string> HintedPackages()
    {
        return Items(VisualStudio, "HintPath")
            .Select(hint => PackagePath().Match(hint.Value))
            .Select(IdAndVersion)
            .Order()
            .ToList();
    }

    /// <returns>Names of the assemblies that Visual Studio's project refers to, as its paths end.</returns>
    public static List<string> HintedAssemblies()
    {
        return Items(VisualStudio, "HintPath")
            .Select(hint => PackagePath().Match(hint.Value).Groups["assembly"].Value)
            .ToList();
    }

    public static IEnumerable<XElement> Items(XDocument project, string name)
    {
        return project.Descendants().Where(element => element.Name.LocalName == name);
    }

    /// <returns>The property's only value.</returns>
    public static string Property(XDocument project, string name)
    {
        return Items(project, name).Single().Value;
    }

    private static string IdAndVersion(Match path)
    {
        return $"{path.Groups["id"].Value} {path.Groups["version"].Value}";
    }

    [GeneratedRegex(@"^packages\\(?<id>.+?)\.(?<version>[0-9.]+)\\lib\\(?<assembly>.+)\.dll$")]
    private static partial Regex PackagePath();
}
