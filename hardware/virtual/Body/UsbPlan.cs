using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>When a live USB cable is plugged in. Plan in order of time.</summary>
public sealed class UsbPlan
{
    private readonly List<(long AtUs, bool IsPresent)> _changes = new();

    public UsbPlan(bool isPresent)
    {
        _changes.Add((long.MinValue, isPresent));
    }

    public void PlugIn(long atUs)
    {
        _changes.Add((atUs, true));
    }

    public void Unplug(long atUs)
    {
        _changes.Add((atUs, false));
    }

    public bool IsPresentAt(long nowUs)
    {
        bool isPresent = false;
        foreach ((long atUs, bool becomes) in _changes)
        {
            isPresent = atUs <= nowUs ? becomes : isPresent;
        }

        return isPresent;
    }

    /// <returns>The first moment after this one at which the plan says something; long.MaxValue if there is none.</returns>
    public long NextChangeUs(long afterUs)
    {
        foreach ((long atUs, bool _) in _changes)
        {
            if (atUs > afterUs)
            {
                return atUs;
            }
        }

        return long.MaxValue;
    }
}
