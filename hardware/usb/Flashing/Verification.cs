using System.Collections.Generic;
using System.Linq;
using SmartMat.Usb.Boards;
using SmartMat.Usb.Images;

namespace SmartMat.Usb.Flashing;

/// <summary>Does the board run what the image holds?</summary>
public static class Verification
{
    /// <summary>Before the application is written: nanoCLR does not load an assembly whose native part it has in another version.</summary>
    /// <exception cref="ProblemException">Image and nanoCLR do not belong together.</exception>
    public static void CheckFits(FlashImage image, Clr clr)
    {
        PeFile? misfit = image.Assemblies.FirstOrDefault(assembly =>
            clr.Natives.TryGetValue(assembly.Name, out uint checksum) && checksum != assembly.NativeChecksum);
        if (misfit is not null)
        {
            throw new ProblemException(
                $"{misfit.Name} {misfit.Version} in the image does not fit nanoCLR {clr.Version}: their native parts differ.",
                "Use the image and the flash tool of one release. The application was not written.");
        }
    }

    /// <exception cref="ProblemException">Something is missing, old or left over.</exception>
    public static void CheckRuns(FlashImage image, Clr clr)
    {
        PeFile? missing = image.Assemblies.FirstOrDefault(assembly => clr.Assemblies.GetValueOrDefault(assembly.Name) != assembly.Version);
        if (missing is not null)
        {
            throw new ProblemException(
                $"The board does not run the image: {missing.Name} {missing.Version} is missing.",
                "Run the same command again.");
        }

        string? left = clr.Assemblies.Keys.FirstOrDefault(name => image.Assemblies.All(assembly => assembly.Name != name));
        if (left is not null)
        {
            throw new ProblemException(
                $"Behind the mat's application lie parts of an earlier one, which the board loads as well ({left}).",
                "Run it with --factory, which erases the whole flash first.");
        }
    }
}
