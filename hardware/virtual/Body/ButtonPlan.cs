using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>When the button is down.</summary>
public sealed class ButtonPlan
{
    private readonly List<(long FromUs, long ToUs)> _presses = new();

    /// <summary>Plans a press: down from the first moment until just before the second.</summary>
    public void Press(long fromUs, long toUs)
    {
        _presses.Add((fromUs, toUs));
    }

    /// <summary>Down from this moment on, until <see cref="Release"/>.</summary>
    public void Hold(long fromUs)
    {
        _presses.Add((fromUs, long.MaxValue));
    }

    /// <summary>Ends what <see cref="Hold"/> began, if anything.</summary>
    public void Release(long atUs)
    {
        int held = _presses.FindIndex(press => press.ToUs == long.MaxValue);
        if (held >= 0)
        {
            _presses[held] = (_presses[held].FromUs, atUs);
        }
    }

    /// <returns>The first moment after this one at which the button goes down or up; long.MaxValue if there is none.</returns>
    public long NextChangeUs(long afterUs)
    {
        long nextUs = long.MaxValue;
        foreach ((long fromUs, long toUs) in _presses)
        {
            nextUs = fromUs > afterUs && fromUs < nextUs ? fromUs : nextUs;
            nextUs = toUs > afterUs && toUs < nextUs ? toUs : nextUs;
        }
        return nextUs;
    }

    public bool IsDownAt(long nowUs)
    {
        foreach ((long fromUs, long toUs) in _presses)
        {
            if (nowUs >= fromUs && nowUs < toUs)
            {
                return true;
            }
        }
        return false;
    }
}
