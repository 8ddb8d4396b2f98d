using SmartMat.Virtual.Esp32;

namespace System.IO;

/// <summary>Stand-in for nanoFramework.System.IO.FileSystem 1.1.93 on littlefs.</summary>
internal static class File
{
    public static bool Exists(string path)
    {
        VirtualChip.Current.Enter(CallKind.FileRead);
        return VirtualChip.Current.Flash.Exists(path);
    }

    public static void Delete(string path)
    {
        VirtualChip chip = VirtualChip.Current;
        chip.Enter(CallKind.FileWrite);
        Do(chip, new FlashWrite(path, chip.Flash.Read(path), null, 0));
    }

    /// <summary>Fails if the destination exists: there is no atomic replace.</summary>
    public static void Move(string sourceFileName, string destFileName)
    {
        VirtualChip chip = VirtualChip.Current;
        chip.Enter(CallKind.FileWrite);
        if (!chip.Flash.Exists(sourceFileName) || chip.Flash.Exists(destFileName))
        {
            throw new IOException("cannot move " + sourceFileName);
        }

        Do(chip, new FlashWrite(destFileName, null, chip.Flash.Read(sourceFileName), 0));
        Do(chip, new FlashWrite(sourceFileName, chip.Flash.Read(sourceFileName), null, 0));
    }

    private static void Do(VirtualChip chip, FlashWrite write)
    {
        if (!chip.Flash.TryDo(write))
        {
            chip.RebootFromFirmware();
        }
    }
}
