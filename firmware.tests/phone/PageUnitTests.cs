using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Playwright;
using QRCoder;
using SmartMat.Sensing;
using SmartMat.Virtual.Phone;

namespace SmartMat.Phone.Tests;

/// <summary>The page's modules in the browser, against .NET's own ciphers, a QR library and the pages in docs.</summary>
[TestClass]
public sealed class PageUnitTests
{
    private const string Page = "app/index.html";

    [TestMethod]
    public async Task What_the_page_seals_NET_opens_and_the_other_way_round()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        Random random = new(1);
        for (int length = 1; length <= 180; length += length < 40 ? 1 : 7)
        {
            byte[] key = Bytes(random, 16);
            byte[] nonce = Bytes(random, 13);
            byte[] plain = Bytes(random, length);
            byte[] sealedHere = Seal(key, nonce, plain);

            string[] page2 = await Run<string[]>(page, """
                async ([key, nonce, plain, sealed]) => {
                  const { Ccm } = await import('/app/link/crypto.js');
                  const { hex, unhex } = await import('/app/link/bytes.js');
                  const ccm = await Ccm.of(unhex(key));
                  const opened = await ccm.open(unhex(nonce), unhex(sealed));
                  const broken = unhex(sealed);
                  broken[broken.length % 5] ^= 1;
                  return [hex(await ccm.seal(unhex(nonce), unhex(plain))), hex(opened ?? []), String(await ccm.open(unhex(nonce), broken))];
                }
                """, Hex(key), Hex(nonce), Hex(plain), Hex(sealedHere));

            CollectionAssert.AreEqual(new[] { Hex(sealedHere), Hex(plain), "null" }, page2, $"{length} bytes");
        }
    }

    [TestMethod]
    public async Task The_page_gets_what_the_worked_example_of_the_protocol_says()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        Dictionary<string, string> said = Values();

        string[] got = await Run<string[]>(page, """
            async ([link, feature, matNonce, phoneNonce, ping]) => {
              const { readKey, writeKey } = await import('/app/link/key.js');
              const { Ccm, hmac } = await import('/app/link/crypto.js');
              const { keyIdOf } = await import('/app/link/channel.js');
              const { PieceWriter } = await import('/app/link/pieces.js');
              const { hex, join, unhex, u32 } = await import('/app/link/bytes.js');
              const { key } = readKey(link);
              const transcript = [feature, matNonce, phoneNonce].map(unhex);
              const proof = (await hmac(key, 'proof', ...transcript)).subarray(0, 16);
              const keys = await hmac(key, 'keys', ...transcript);
              const sealed = await (await Ccm.of(keys.subarray(0, 16))).seal(new Uint8Array(13), unhex(ping));
              const hello = new PieceWriter().cut(join(unhex(phoneNonce), proof), 23);
              return [hex(key), link.replace(/#.*/, '#k=') + writeKey(key), hex(await keyIdOf(key)), hex(proof), hello.map(hex).join(' '),
                hex(join(u32(0), sealed)), hex(new PieceWriter().cut(join(u32(0), sealed), 64)[0])];
            }
            """, said["pairing link"], said["feature"], said["mat nonce"], said["phone nonce"], said["plain ping"]);

        string[] wanted = ["pairing key", "pairing link", "key id", "proof", "writes to Hello at MTU 23", "sealed ping, counter 0", "writes to Inbox at MTU 64"];
        CollectionAssert.AreEqual(wanted.Select(name => said[name]).ToArray(), got);
    }

    [TestMethod]
    public async Task A_key_with_one_wrong_character_is_refused()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        string text = Values()["pairing link"].Split("#k=")[1];

        int[] seen = await Run<int[]>(page, """
            async ([text]) => {
              const { readKey } = await import('/app/link/key.js');
              let tried = 0, taken = 0;
              for (let at = 0; at < text.length; at++) {
                for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567') {
                  if (letter === text[at]) continue;
                  tried++;
                  taken += readKey(text.slice(0, at) + letter + text.slice(at + 1)).key ? 1 : 0;
                }
              }
              return [tried, taken];
            }
            """, text);

        CollectionAssert.AreEqual(new[] { 27 * 31, 0 }, seen);
    }

    [TestMethod]
    public async Task Pieces_of_the_page_are_those_of_the_desktop_phone_and_a_lost_one_loses_its_message_only()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        Random random = new(2);
        byte[][] messages = [Bytes(random, 5), Bytes(random, 192), Bytes(random, 70), Bytes(random, 20)];
        foreach (int mtu in new[] { 23, 64, 185, 247, 517 })
        {
            PhonePieces desktop = new();
            string[] wanted = messages.SelectMany(message => desktop.Cut(message, mtu)).Select(Hex).ToArray();

            JsonElement got = await Run<JsonElement>(page, """
                async ([mtu, ...messages]) => {
                  const { PieceReader, PieceWriter } = await import('/app/link/pieces.js');
                  const { hex, unhex } = await import('/app/link/bytes.js');
                  const writer = new PieceWriter();
                  const pieces = messages.flatMap((message) => writer.cut(unhex(message), Number(mtu)));
                  const lost = messages.map((_, at) => {
                    const first = pieces.findIndex((piece, i) => pieces.slice(0, i + 1).filter((each) => each[0] & 1).length === at + 1);
                    const reader = new PieceReader();
                    return pieces.filter((_, i) => i !== first).map((piece) => reader.join(piece)).filter(Boolean).map(hex).join(' ');
                  });
                  return { pieces: pieces.map(hex), lost };
                }
                """, [mtu.ToString(System.Globalization.CultureInfo.InvariantCulture), .. messages.Select(Hex)]);

            CollectionAssert.AreEqual(wanted, got.GetProperty("pieces").Deserialize<string[]>(), $"MTU {mtu}");
            string[] lost = got.GetProperty("lost").Deserialize<string[]>()!;
            for (int at = 0; at < messages.Length; at++)
            {
                Assert.AreEqual(string.Join(' ', messages.Where((_, i) => i != at).Select(Hex)), lost[at], $"MTU {mtu}, message {at} lost");
            }
        }
    }

    [TestMethod]
    public async Task The_page_draws_the_same_QR_code_as_a_library()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        for (int length = 1; length <= 180; length += length < 130 ? 3 : 10)
        {
            string text = new(Enumerable.Range(0, length).Select(i => "abcdefghijklmnopqrstuvwxyz0123456789#/:="[((i * 7) + length) % 40]).ToArray());
            using QRCodeData data = QRCodeGenerator.GenerateQrCode(
                System.Text.Encoding.ASCII.GetBytes(text), QRCodeGenerator.ECCLevel.M);
            string wanted = string.Join('\n', Enumerable.Range(4, data.ModuleMatrix.Count - 8).Select(row =>
                string.Concat(Enumerable.Range(4, data.ModuleMatrix.Count - 8).Select(column => data.ModuleMatrix[row][column] ? '#' : '.'))));

            string got = await Run<string>(page, """
                async ([text]) => (await import('/app/qr.js')).qrCode(text).map((row) => row.map((isDark) => (isDark ? '#' : '.')).join('')).join('\n')
                """, text);

            Assert.AreEqual(wanted, got, $"{length} characters");
        }
    }

    [TestMethod]
    public async Task Discs_zones_and_regions_are_where_the_firmware_has_them()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);

        JsonElement got = await Run<JsonElement>(page, """
            async () => {
              const { DISCS } = await import('/app/layout.js');
              const { regionName } = await import('/app/ui/regions.js');
              const { words } = await import('/app/strings.js');
              const region = (zone, way) => words.regions.names.findIndex((name) => name && regionName(zone, way).startsWith(name));
              return { zones: DISCS.map(({ zone }) => zone), ways: [1, 2].map((way) => Array.from({ length: 33 }, (_, zone) => region(zone, way))) };
            }
            """);

        int[] zones = Enumerable.Range(0, MatLayout.DiscCount)
            .Select(disc => MatLayout.ZoneOfDisc(disc / MatLayout.DiscColumns, disc % MatLayout.DiscColumns)).ToArray();
        CollectionAssert.AreEqual(zones, got.GetProperty("zones").Deserialize<int[]>());
        for (int way = 1; way <= 2; way++)
        {
            int[] regions = Enumerable.Range(0, MatLayout.ZoneCount).Select(zone => (int)BodyRegions.Of(zone, (WayRound)way)).ToArray();
            CollectionAssert.AreEqual(regions, got.GetProperty("ways")[way - 1].Deserialize<int[]>(), ((WayRound)way).ToString());
        }
    }

    [TestMethod]
    public async Task The_breath_clock_takes_half_the_way_there_and_back_off()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);

        double[] got = await Run<double[]>(page, """
            async () => {
              const { BreathClock } = await import('/app/link/breath-clock.js');
              const clock = new BreathClock();
              const breath = { isCueOn: true, atMs: 3000, inhaleMs: 4000, exhaleMs: 6000 };
              clock.set(breath, 1000, 1080);
              const quick = clock.atMs(1080);
              clock.set({ ...breath, atMs: 3900 }, 2000, 2900);
              const slowIgnored = clock.atMs(1080);
              return [quick, slowIgnored, clock.atMs(8040), clock.atMs(8041)];
            }
            """);

        // Said 40 ms ago; an answer that took long is not believed; the next breath begins by itself.
        CollectionAssert.AreEqual(new double[] { 3040, 3040, 0, 1 }, got);
    }

    internal static async Task<T> Run<T>(IPage page, string script, params string[] arguments)
    {
        return await page.EvaluateAsync<T>(script, arguments);
    }

    private static byte[] Seal(byte[] key, byte[] nonce, byte[] plain)
    {
        using AesCcm ccm = new(key);
        byte[] text = new byte[plain.Length];
        byte[] tag = new byte[8];
        ccm.Encrypt(nonce, plain, text, tag);
        return [.. text, .. tag];
    }

    /// <returns>The lines "name = value" of docs/protocol.md.</returns>
    private static Dictionary<string, string> Values()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SmartMat.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        }

        string text = File.ReadAllText(Path.Combine(folder, "docs", "protocol.md"));
        string block = text.Split("```values")[1].Split("```")[0];
        return block.Split('\n').Select(line => line.Split(" = ")).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());
    }

    private static byte[] Bytes(Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Hex(byte[] bytes)
    {
        return Convert.ToHexStringLower(bytes);
    }
}
