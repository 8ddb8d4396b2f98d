using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SmartMat.Tests.House;

/// <summary>docs/app as a whole: what its service worker keeps, what it loads, what it may not contain.</summary>
[TestClass]
public sealed class PhonePageTests
{
    private const string Folder = "docs/app/";
    private const string Worker = "sw.js";

    [TestMethod]
    public void The_service_worker_keeps_every_file_of_the_page_in_its_newest_version()
    {
        string[] files = Files().Order(StringComparer.Ordinal).ToArray();
        string wanted = string.Create(
            CultureInfo.InvariantCulture,
            $"const VERSION = \"{VersionOf(files)}\";\nconst FILES = [\n  \"./\",\n{string.Concat(files.Select(file => $"  \"{file}\",\n"))}];\n");

        Assert.IsTrue(
            Repository.Read(Folder + Worker).Contains(wanted, StringComparison.Ordinal),
            $"put this into {Folder}{Worker}:\n{wanted}");
    }

    [TestMethod]
    public void The_page_loads_nothing_from_elsewhere()
    {
        foreach (string file in Files().Where(IsText))
        {
            string text = Repository.Read(Folder + file).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
            Assert.IsFalse(Regex.IsMatch(text, "https?://|//[a-z]+\\."), $"{file} names an address");
            Assert.IsFalse(Regex.IsMatch(text, "innerHTML|outerHTML|insertAdjacentHTML|\\beval\\("), $"{file} makes markup of a text");
        }
    }

    [TestMethod]
    public void Every_word_of_the_page_is_in_its_list_of_words()
    {
        foreach (string file in Files().Where(file => file.StartsWith("ui/", StringComparison.Ordinal)))
        {
            // Two words in quotes that begin like a sentence.
            Match found = Regex.Match(Repository.Read(Folder + file), "(?m)^(?!\\s*//).*\"[A-Z][a-z]+ [a-z]+");
            Assert.IsFalse(found.Success, $"{file} says something itself: {found.Value.Trim()}");
        }
    }

    [TestMethod]
    public void No_file_of_the_page_is_longer_than_people_read()
    {
        foreach (string file in Files().Where(file => file.EndsWith(".js", StringComparison.Ordinal) && file != "strings.js"))
        {
            int lines = Repository.Read(Folder + file).Count(letter => letter == '\n');
            Assert.IsTrue(lines <= 350, $"{file} has {lines} lines");
        }
    }

    private static bool IsText(string file)
    {
        return !file.EndsWith(".png", StringComparison.Ordinal) && !file.EndsWith(".bin", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Files()
    {
        string root = Repository.PathOf(Folder);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(file => file != Worker);
    }

    private static string VersionOf(string[] files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(Repository.PathOf(Folder + file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
