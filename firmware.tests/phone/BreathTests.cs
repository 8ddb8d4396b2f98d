using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace SmartMat.Phone.Tests;

/// <summary>Whether eye and skin are told the same: the circle on the phone, the motor under the back.</summary>
[TestClass]
public sealed class BreathTests
{
    private const double WorstMs = 100;
    private const int Samples = 80;

    /// <summary>Where the circle is in its breath and how long that is, ms; null while it stands.</summary>
    private const string Circle = """
        () => {
          const [animation] = document.querySelector('[data-test=breath]').getAnimations({ subtree: true });
          if (animation?.currentTime == null) return null;
          const { duration } = animation.effect.getTiming();
          return [animation.currentTime % duration, duration];
        }
        """;

    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task The_circle_is_in_step_with_the_motor()
    {
        await using TestMat mat = await TestMat.Start();
        MotorWatch motor = await MotorWatch.Over(mat.Bench.Live);
        PhonePage phone = await mat.Pair();
        await mat.LieDown();
        await phone.ExpectRoute("session");
        // A mat that listens first gives no breath for a while.
        await phone.Page.WaitForFunctionAsync($"() => ({Circle})() !== null", null, new() { Timeout = 120_000 });
        await motor.NextInhale();
        await motor.NextInhale();

        List<double> errorsMs = [];
        for (int i = 0; i < Samples; i++)
        {
            errorsMs.Add(await ErrorMs(phone, motor));
            await Task.Delay(250);
        }

        double middleMs = errorsMs.Order().ElementAt(Samples / 2);
        TestContext.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"circle against motor: {middleMs:F0} ms in the middle, {errorsMs.Max():F0} ms at worst"));
        Assert.IsTrue(errorsMs.Max() <= WorstMs, string.Join(' ', errorsMs.Select(ms => (int)ms)));
    }

    /// <summary>The moment of the page's answer lies between two looks at the motor; what that leaves open is not held against it.</summary>
    private static async Task<double> ErrorMs(PhonePage phone, MotorWatch motor)
    {
        double beforeMs = await motor.SinceInhaleMs();
        double[] circle = await phone.Page.EvaluateAsync<double[]>(Circle);
        double afterMs = await motor.SinceInhaleMs();
        double openMs = Around(afterMs - beforeMs, circle[1]) / 2;
        return Math.Max(0, Math.Abs(Around(circle[0] - beforeMs - openMs, circle[1])) - openMs);
    }

    /// <returns>The same within a breath: between minus half of one and half of one.</returns>
    private static double Around(double ms, double breathMs)
    {
        return ms - (breathMs * Math.Round(ms / breathMs));
    }
}
