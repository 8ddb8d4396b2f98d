using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>What Chromium's own Bluetooth stack makes of the mat behind the D-Bus stand-in.</summary>
[TestClass]
public sealed class BluetoothTests
{
    private const string Choose = """
        async () => {
          const id = (x) => `db84${x}-b96e-474c-8256-d5461608fb73`;
          const device = await navigator.bluetooth.requestDevice({
            filters: [{ services: [id('0001')] }], optionalServices: ['battery_service', 'device_information'] });
          const server = await device.gatt.connect();
          const service = await server.getPrimaryService(id('0001'));
          const feature = await (await service.getCharacteristic(id('0002'))).readValue();
          const battery = await (await (await server.getPrimaryService('battery_service')).getCharacteristic('battery_level')).readValue();
          const outbox = await service.getCharacteristic(id('0005'));
          await outbox.startNotifications();
          const hello = await service.getCharacteristic(id('0003'));
          const first = await hello.readValue();
          const overlapping = await Promise.allSettled([hello.readValue(), (await service.getCharacteristic(id('0002'))).readValue()]);
          server.disconnect();
          await new Promise((done) => setTimeout(done, 300));
          await server.connect();
          const again = await (await (await server.getPrimaryService(id('0001'))).getCharacteristic(id('0003'))).readValue();
          return { name: device.name, feature: feature.byteLength, battery: battery.getUint8(0), hello: first.byteLength,
            overlapping: overlapping.map((one) => one.reason?.message ?? 'good').join('|'), again: again.byteLength };
        }
        """;

    [TestMethod]
    public async Task Chromium_finds_connects_reads_and_subscribes()
    {
        await using TestMat mat = await TestMat.Start();
        IPage page = await mat.OpenPage("icon.svg");
        await Chooser.AnswerWithFirst(page);

        JsonElement seen = (await page.EvaluateAsync(Choose))!.Value;

        Assert.AreEqual("SmartMat", seen.GetProperty("name").GetString(), seen.ToString());
        Assert.AreEqual(16, seen.GetProperty("feature").GetInt32(), seen.ToString());
        Assert.AreEqual(20, seen.GetProperty("hello").GetInt32(), seen.ToString());
        Assert.AreEqual(20, seen.GetProperty("again").GetInt32(), seen.ToString());
        Assert.IsTrue(seen.GetProperty("battery").GetInt32() is > 0 and <= 100, seen.ToString());
        // A page that does not queue must fail here, as it does on phones.
        Assert.AreEqual("good|GATT operation already in progress.", seen.GetProperty("overlapping").GetString());
    }
}
