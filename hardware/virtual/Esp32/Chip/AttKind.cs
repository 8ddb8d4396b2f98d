namespace SmartMat.Virtual.Esp32;

/// <summary>What comes from the air to the stack, in the order of arrival.</summary>
public enum AttKind
{
    Connected,
    Disconnected,
    MtuExchanged,
    Subscribed,
    Unsubscribed,
    Read,
    Write,
}
