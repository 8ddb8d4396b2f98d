using System.Collections.Generic;
using System.Linq;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Phone;

/// <summary>From a touch to the notification that shows it, in virtual time.</summary>
public sealed class LatencyTrial
{
    private const int FirstLevel = 3;

    private readonly List<long> _latenciesUs = new();

    private LatencyTrial()
    {
    }

    /// <summary>By touch, sorted.</summary>
    public IReadOnlyList<long> LatenciesUs => _latenciesUs;

    /// <summary>Touches that no frame showed while they lasted.</summary>
    public int Missed { get; private set; }

    public long At(double share)
    {
        return _latenciesUs[(int)((_latenciesUs.Count - 1) * share)];
    }

    public static LatencyTrial Run(int touches, uint seed, int mtu, int intervalUs)
    {
        TouchScene scene = new(touches, seed);
        using VirtualMat mat = new(scene, seed);
        using PhoneClient phone = PhoneSetup.Pair(mat, seed);
        List<(long Us, bool IsLoaded)> frames = new();
        phone.Ear.Heard = message =>
        {
            if (message.Plain[0] == 0xC2)
            {
                frames.Add((message.ArrivedUs, message.Plain[FirstLevel + TouchScene.Zone] > 0));
            }
        };
        phone.Ear.Keeps = true;
        phone.Run(6_000_000);
        phone.TryOpen(mtu, intervalUs);
        phone.Ask(0x10, 1, 20);
        phone.Run(scene.EndUs - mat.Chip.NowUs);
        LatencyTrial trial = new();
        foreach (long touchUs in scene.TouchesUs)
        {
            long shownUs = frames.FirstOrDefault(frame => frame.Us >= touchUs && frame.IsLoaded).Us;
            if (shownUs == 0 || shownUs - touchUs > 700_000)
            {
                trial.Missed++;
            }
            else
            {
                trial._latenciesUs.Add(shownUs - touchUs);
            }
        }

        trial._latenciesUs.Sort();
        return trial;
    }
}
