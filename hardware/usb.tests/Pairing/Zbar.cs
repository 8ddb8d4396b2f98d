using System.Runtime.InteropServices;

namespace SmartMat.Usb.Tests.Pairing;

/// <summary>The QR reader of the zbar project (Debian: libzbar0), which has nothing in common with what drew the code.</summary>
internal static partial class Zbar
{
    private const string Library = "libzbar.so.0";

    /// <summary>"Y800": one byte of grey a pixel.</summary>
    private const ulong Grey = 0x30303859;

    public static bool IsThere => NativeLibrary.TryLoad(Library, out _);

    /// <param name="pixels">Rows of grey, 0 black.</param>
    /// <param name="width">Pixels a row.</param>
    /// <returns>The first code's text, or null.</returns>
    public static string? Read(byte[] pixels, int width)
    {
        nint scanner = CreateScanner();
        nint image = CreateImage();
        GCHandle pinned = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        try
        {
            SetFormat(image, (nuint)Grey);
            SetSize(image, (uint)width, (uint)(pixels.Length / width));
            SetData(image, pinned.AddrOfPinnedObject(), (nuint)pixels.Length, 0);
            return Scan(scanner, image) > 0 ? Marshal.PtrToStringUTF8(Data(FirstSymbol(image))) : null;
        }
        finally
        {
            DestroyImage(image);
            DestroyScanner(scanner);
            pinned.Free();
        }
    }

    [LibraryImport(Library, EntryPoint = "zbar_image_scanner_create")]
    private static partial nint CreateScanner();

    [LibraryImport(Library, EntryPoint = "zbar_image_scanner_destroy")]
    private static partial void DestroyScanner(nint scanner);

    [LibraryImport(Library, EntryPoint = "zbar_image_create")]
    private static partial nint CreateImage();

    [LibraryImport(Library, EntryPoint = "zbar_image_destroy")]
    private static partial void DestroyImage(nint image);

    [LibraryImport(Library, EntryPoint = "zbar_image_set_format")]
    private static partial void SetFormat(nint image, nuint format);

    [LibraryImport(Library, EntryPoint = "zbar_image_set_size")]
    private static partial void SetSize(nint image, uint width, uint height);

    [LibraryImport(Library, EntryPoint = "zbar_image_set_data")]
    private static partial void SetData(nint image, nint data, nuint length, nint cleanup);

    [LibraryImport(Library, EntryPoint = "zbar_scan_image")]
    private static partial int Scan(nint scanner, nint image);

    [LibraryImport(Library, EntryPoint = "zbar_image_first_symbol")]
    private static partial nint FirstSymbol(nint image);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_data")]
    private static partial nint Data(nint symbol);
}
