using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using SmartMat.Usb.Images;
using SmartMat.Usb.Tests.Bench;

namespace SmartMat.Usb.Tests.Images;

[TestClass]
public sealed class FlashImageTests
{
    [TestMethod]
    public void The_image_is_byte_for_byte_what_was_put_together_by_hand()
    {
        using Folder folder = new();
        folder.Write("firmware.pe", HandMadePe.Firmware());
        folder.Write("System.Device.Gpio.pe", HandMadePe.Gpio());
        folder.Write("mscorlib.pe", HandMadePe.CommonLibrary());
        folder.Write("Unused.pe", HandMadePe.Make("Unused", "1.0.0.0", []));

        FlashImage image = FlashImage.FromBuild(folder.Path);

        CollectionAssert.AreEqual(HandMadePe.Image(), image.Bytes);
        string[] expected = ["mscorlib 1.17.11.0", "System.Device.Gpio 1.1.62.0", "firmware 0.2.0.0"];
        CollectionAssert.AreEqual(expected, image.Assemblies.Select(assembly => $"{assembly.Name} {assembly.Version}").ToList());
        Assert.AreEqual(HandMadePe.GpioChecksum, image.Assemblies[1].NativeChecksum);
        Assert.AreEqual(new Version(0, 2, 0, 0), image.Application.Version);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Each_assembly_begins_at_a_multiple_of_four(int more)
    {
        using Folder folder = new();
        folder.Write("mscorlib.pe", HandMadePe.Make("mscorlib", "1.17.11.0", [], 1, 20 + more));
        folder.Write("firmware.pe", HandMadePe.Make("firmware", "0.2.0.0", [("mscorlib", "1.17.11.0")]));

        byte[] bytes = FlashImage.FromBuild(folder.Path).Bytes;

        Assert.AreEqual(0, bytes.Length % 4);
        int second = bytes.AsSpan(1).IndexOf("NFMRK1"u8) + 1;
        Assert.AreEqual(0, second % 4);
    }

    [TestMethod]
    public void Erased_flash_behind_the_image_is_no_part_of_it()
    {
        byte[] image = HandMadePe.Image();

        CollectionAssert.AreEqual(image, FlashImage.Read([.. image, .. Enumerable.Repeat((byte)0xFF, 5000)], "x").Bytes);
    }

    [TestMethod]
    public void A_missing_reference_is_named()
    {
        using Folder folder = new();
        folder.Write("firmware.pe", HandMadePe.Firmware());
        folder.Write("mscorlib.pe", HandMadePe.CommonLibrary());

        AssertRefused(() => FlashImage.FromBuild(folder.Path), "System.Device.Gpio.pe is missing");
    }

    [TestMethod]
    public void The_preview_line_is_refused()
    {
        byte[] image = HandMadePe.Image();
        image[5] = (byte)'2';

        AssertRefused(() => FlashImage.Read(image, "x"), "preview line (2.x)");
    }

    [TestMethod]
    public void A_wrong_order_is_refused()
    {
        byte[] image = [.. HandMadePe.Padded(HandMadePe.Gpio()), .. HandMadePe.Padded(HandMadePe.CommonLibrary()), .. HandMadePe.Padded(HandMadePe.Firmware())];

        AssertRefused(() => FlashImage.Read(image, "x"), "System.Device.Gpio needs mscorlib, which is not before it");
    }

    [TestMethod]
    public void Another_version_than_the_needed_is_refused()
    {
        byte[] image =
        [
            .. HandMadePe.Padded(HandMadePe.Make("mscorlib", "1.18.0.0", [])),
            .. HandMadePe.Padded(HandMadePe.Make("firmware", "0.2.0.0", [("mscorlib", "1.17.11.0")])),
        ];

        AssertRefused(() => FlashImage.Read(image, "x"), "needs mscorlib 1.17, but 1.18 is there");
    }

    [TestMethod]
    public void An_image_without_the_application_is_refused()
    {
        AssertRefused(() => FlashImage.Read(HandMadePe.Padded(HandMadePe.CommonLibrary()), "x"), "does not end with the mat's application");
        AssertRefused(() => FlashImage.Read([], "x"), "does not end with the mat's application");
    }

    [TestMethod]
    public void A_doubled_assembly_is_refused()
    {
        byte[] library = HandMadePe.Padded(HandMadePe.CommonLibrary());

        AssertRefused(() => FlashImage.Read([.. library, .. library], "x"), "holds mscorlib twice");
    }

    [TestMethod]
    public void The_partition_is_the_limit()
    {
        int most = Pinned.DeploymentSize - HandMadePe.Image(codeLength: 0).Length;

        Assert.AreEqual(Pinned.DeploymentSize, FlashImage.Read(HandMadePe.Image(codeLength: most), "x").Bytes.Length);
        AssertRefused(() => FlashImage.Read(HandMadePe.Image(codeLength: most + 4), "x"), "3014656 are there for it");
    }

    [TestMethod]
    public void Every_way_to_cut_an_image_off_is_told()
    {
        byte[] image = HandMadePe.Image();

        for (int length = 0; length < image.Length - 3; length++)
        {
            Assert.ThrowsExactly<ProblemException>(() => FlashImage.Read(image[..length], "x"));
        }
    }

    [TestMethod]
    public void A_hundred_thousand_broken_images_are_refused_or_whole()
    {
        byte[] sound = HandMadePe.Image();
        List<string> whole = Contents(FlashImage.Read(sound, "x"));
        Random dice = new(20261122);
        int refused = 0;
        for (int i = 0; i < 100_000; i++)
        {
            bool isResealed = i % 2 == 0;
            byte[] broken = Break((byte[])sound.Clone(), dice);
            if (isResealed)
            {
                ResealFirst(broken);
            }

            try
            {
                List<string> read = Contents(FlashImage.Read(broken, "x"));
                Assert.IsTrue(isResealed || read.SequenceEqual(whole), $"number {i} is damaged and was taken");
            }
            catch (ProblemException)
            {
                refused++;
            }
        }

        Assert.IsTrue(refused > 90_000, $"{refused} of 100,000 refused");
    }

    [TestMethod]
    public async Task Info_lists_what_is_inside()
    {
        using Owner owner = new();
        string image = owner.WriteFile("smartmat.bin", HandMadePe.Image());

        Assert.AreEqual(0, await owner.Run("image", "--info", image), owner.Screen);

        StringAssert.Contains(owner.Screen, "0x097E7BC5 System.Device.Gpio 1.1.62.0");
        StringAssert.Contains(owner.Screen, "SmartMat 0.2.0");
        StringAssert.Contains(owner.Screen, Pinned.ClrVersion);
        Assert.IsEmpty(owner.Calls());
    }

    [TestMethod]
    public async Task An_image_of_another_version_than_the_sources_is_not_packed()
    {
        using Owner owner = new();
        using Folder folder = new();
        folder.Write("mscorlib.pe", HandMadePe.CommonLibrary());
        folder.Write("firmware.pe", HandMadePe.Make("firmware", "99.0.0.0", [("mscorlib", "1.17.11.0")]));

        Assert.AreEqual(1, await owner.Run("image", "--from", folder.Path));

        StringAssert.Contains(owner.Screen, "firmware.pe is version 99.0.0, the sources are");
    }

    private static List<string> Contents(FlashImage image)
    {
        return image.Assemblies.Select(assembly => Convert.ToHexString(assembly.Bytes)).ToList();
    }

    /// <summary>One to three injuries: a bit, a byte, a stretch, a number; a quarter of them cut off as well.</summary>
    private static byte[] Break(byte[] image, Random dice)
    {
        int injuries = dice.Next(1, 4);
        for (int i = 0; i < injuries; i++)
        {
            int at = dice.Next(image.Length);
            switch (dice.Next(4))
            {
                case 0: image[at] ^= (byte)(1 << dice.Next(8)); break;
                case 1: image[at] = (byte)~image[at]; break;
                case 2: dice.NextBytes(image.AsSpan(at, Math.Min(dice.Next(1, 64), image.Length - at))); break;
                default: BitConverter.TryWriteBytes(image.AsSpan(Math.Min(at, image.Length - 4)), dice.Next()); break;
            }
        }

        return dice.Next(4) == 0 ? image[..dice.Next(image.Length)] : image;
    }

    /// <summary>Checksums made right again, so that more than they is put to the test.</summary>
    private static void ResealFirst(byte[] image)
    {
        int length = HandMadePe.CommonLibrary().Length;
        if (image.Length >= length)
        {
            HandMadePe.Seal(image[..length]).CopyTo(image, 0);
        }
    }

    private static void AssertRefused(Action read, string said)
    {
        StringAssert.Contains(Assert.ThrowsExactly<ProblemException>(read).Message, said);
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("smartmat-pe-").FullName;

        public void Write(string name, byte[] bytes)
        {
            File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        }

        public void Dispose()
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
