using System.Threading.Tasks;

namespace SmartMat.Phone.Tests;

/// <summary>What a visitor sees who has no mat.</summary>
[TestClass]
public sealed class DemoTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task Without_a_key_the_page_plays_a_marked_demo()
    {
        await using TestMat mat = await TestMat.Start();
        PhonePage visitor = new(await mat.OpenPage("app/"));
        await visitor.Expect("demo-banner", "Demo");
        await visitor.ExpectRoute("live");
        await visitor.ExpectLoad();
        await visitor.Keep(TestContext, "demo");
        // The mat beside it knows nothing of the visitor.
        Assert.IsTrue(await mat.Bench.Live.Do(one => one.Chip.Radio.IsAdvertising));
    }
}
