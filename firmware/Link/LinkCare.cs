using SmartMat.Hal;
using SmartMat.Keeping;
using SmartMat.Sensing;

namespace SmartMat.Link;

/// <summary>Keeps the link of use: looks after the radio, gives up a phone that has gone without a word, shows the battery.</summary>
public sealed class LinkCare
{
    private readonly ILink _link;
    private readonly Channel _channel;
    private readonly Senses _senses;
    private readonly Upkeep _upkeep;

    public LinkCare(ILink link, Channel channel, MatParts parts)
    {
        _link = link;
        _channel = channel;
        _senses = parts.Senses;
        _upkeep = parts.Upkeep;
        Radio = new RadioWatch(link, parts.Events);
    }

    public RadioWatch Radio { get; }

    /// <summary>The radio may stop for half a second: no session and no pattern.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>Flash may be written: no edge of the breath is near, and nobody watches live.</summary>
    public bool MayWrite { get; set; }

    /// <summary>Top of the tick.</summary>
    /// <returns>True if the phone was given up: nothing that it had begun goes on.</returns>
    public bool Update(long nowMs)
    {
        bool isLost = _channel.IsLost(nowMs);
        if (isLost)
        {
            // Whoever does not even say that they heard the mat has gone, whatever the stack believes.
            _channel.Close();
        }

        Radio.Update(_channel.IsOpen, IsQuiet, nowMs);
        return isLost;
    }

    /// <summary>End of the tick.</summary>
    /// <param name="isActing">A session runs or waits, or a pattern plays.</param>
    /// <param name="isHand">Somebody is at the button.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Keep(bool isActing, bool isHand, long nowMs)
    {
        if (!_upkeep.Update(_senses, isActing, isHand || _channel.IsOpen, MayWrite, nowMs))
        {
            return;
        }

        _link.SetBattery(_upkeep.Power.Percent);
        if (Radio.IsBeyondHelp)
        {
            _upkeep.Restart(nowMs);
        }
    }
}
