using SmartMat.Hal;
using SmartMat.Life;

namespace SmartMat.Link;

/// <summary>Keeps the link of use: looks after the radio, and gives up a phone that has gone without a word.</summary>
public sealed class LinkCare
{
    private readonly ILink _link;
    private readonly Upkeep _upkeep;

    public LinkCare(ILink link, MatParts parts)
    {
        _link = link;
        _upkeep = parts.Upkeep;
        Radio = new RadioWatch(link, parts.Events);
    }

    public RadioWatch Radio { get; }

    /// <summary>The radio may stop for half a second: no session and no pattern.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>Once a tick.</summary>
    /// <returns>True if the phone was given up: nothing that it had begun goes on.</returns>
    public bool Update(Channel channel, long nowMs)
    {
        bool isLost = channel.IsLost(nowMs);
        if (isLost)
        {
            // Whoever does not even say that they heard the mat has gone, whatever the stack believes.
            channel.Close();
        }

        Radio.Update(channel.IsOpen, IsQuiet, nowMs);
        return isLost;
    }

    /// <summary>The battery was looked at.</summary>
    public void NoteBattery(int percent, long nowMs)
    {
        _link.SetBattery(percent);
        if (Radio.IsBeyondHelp)
        {
            _upkeep.Restart(nowMs);
        }
    }
}
