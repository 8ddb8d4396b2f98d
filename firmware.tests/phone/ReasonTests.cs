using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Playwright;
using SmartMat.Session;
using SmartMat.Sensing;
using SmartMat.Virtual.Bench;

namespace SmartMat.Phone.Tests;

/// <summary>Whatever the mat does otherwise than was asked, the phone says why.</summary>
[TestClass]
public sealed class ReasonTests
{
    private const string Page = "app/index.html";

    [TestMethod]
    [DataRow("whyShorter", typeof(Shorter))]
    [DataRow("whyNot", typeof(NotByItself))]
    public async Task Every_reason_that_the_mat_can_give_has_words_of_its_own(string part, Type reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        int[] bits = reasons.GetFields().Select(field => (int)field.GetRawConstantValue()!).ToArray();
        string[] arguments = bits.Select(bit => bit.ToString(CultureInfo.InvariantCulture)).Prepend(part).ToArray();
        string[][] said = await PageUnitTests.Run<string[][]>(page, """
            async ([part, ...bits]) => {
              const { reasonsFor } = await import('/app/ui/plan-view.js');
              return bits.map((bit) => reasonsFor({ whyShorter: 0, whyNot: 0, [part]: Number(bit) }));
            }
            """, arguments);

        Assert.IsNotEmpty(bits);
        Assert.IsTrue(said.All(texts => texts.Length == 1 && texts[0].EndsWith('.')), JsonSerializer.Serialize(said));
        Assert.AreEqual(bits.Length, said.Select(texts => texts[0]).Distinct().Count());
    }

    [TestMethod]
    public async Task Every_posture_of_a_record_has_words_and_nobody_has_none()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage(Page);
        string[] said = await PageUnitTests.Run<string[]>(page, "async () => (await import('/app/strings.js')).words.record.postures");
        Assert.AreEqual("", said[0]);
        for (int kind = 0; kind < (int)PostureKind.Object; kind++)
        {
            // Light on the back is kept as on the back.
            Assert.AreEqual(kind == (int)PostureKind.LightOnBack, said[kind + 1].Length == 0, $"{(PostureKind)kind}");
        }
    }

    [TestMethod]
    public async Task A_session_that_is_shorter_says_why_before_and_while_it_runs_and_its_record_names_the_posture()
    {
        const string Why = "your skin needs it";
        await using TestMat mat = await TestMat.Start(targetS: 600);
        PhonePage phone = await mat.Pair();
        await phone.Go("plan");
        await phone.Page.GetByText("My skin is angry").ClickAsync();
        await phone.Page.GetByText("Shorter, with a layer").ClickAsync();
        await phone.Expect("today", Why);
        await phone.Go("mat");
        await mat.LieDown();
        await phone.ExpectRoute("session");
        await phone.Expect("why-shorter", Why);
        await mat.Do(new BenchOrder("speed", Factor: 20));
        await phone.ExpectRoute("ended");
        await phone.Go("history");
        await phone.ExpectCount("[data-test=history-list] li", 1);
        await phone.Page.Locator("[data-test=history-list] a").First.ClickAsync();
        await phone.ExpectText("on the back");
    }
}
