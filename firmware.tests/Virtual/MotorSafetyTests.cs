using System.Linq;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Tests.Virtual;

/// <summary>What holds for the motor's pin in every story, whatever happens on the mat.</summary>
[TestClass]
public sealed class MotorSafetyTests
{
    private const int MostPerTenThousand = Tuning.MotorMaxPerMille * 10;

    [TestMethod]
    public void In_every_scenario_the_motor_runs_only_in_a_session_never_above_60_percent_and_rests_in_any_30_s()
    {
        foreach (Scenario scenario in Scenarios.All)
        {
            using VirtualMat mat = Play.MatUnder(scenario.Name, seed: 7);
            mat.Board.KeepsDutyChanges = true;
            mat.RunUntil(12 * Play.MinuteUs);
            long restedUs = Play.MotorStretches(mat).FirstOrDefault().FromUs;
            foreach ((long fromUs, long toUs, int duty) in Play.MotorStretches(mat))
            {
                Assert.IsTrue(duty <= MostPerTenThousand, scenario.Name);
                if (duty == 0)
                {
                    restedUs = toUs - fromUs >= Play.SecondUs ? toUs : restedUs;
                    continue;
                }

                Assert.IsTrue(MayDrive(mat, fromUs, toUs), $"{scenario.Name}: driven at {fromUs} us\n{Play.Timeline(mat)}");
                Assert.IsTrue(toUs - restedUs <= 29 * Play.SecondUs, $"{scenario.Name}: no rest before {toUs} us");
            }
        }
    }

    /// <summary>In a session and for 3 s after it paused or ended, or nudged; 20 ms for the tick in which it is noticed.</summary>
    private static bool MayDrive(VirtualMat mat, long fromUs, long toUs)
    {
        MatLine? last = mat.Lines.LastOrDefault(
            line => (line.Event == "nudge" || line.Event.StartsWith("session-", System.StringComparison.Ordinal)) && line.TMs * 1000 <= fromUs);
        return last?.Event switch
        {
            "session-started" or "session-resumed" or "session-finishing" => true,
            "session-paused" or "session-ended" or "nudge" => toUs <= (last.TMs * 1000) + (3 * Play.SecondUs) + 20_000,
            _ => false,
        };
    }
}
