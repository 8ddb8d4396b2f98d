namespace SmartMat.Link;

/// <summary>How a request went. The numbers go on the wire: never renumber.</summary>
public enum Result : byte
{
    /// <summary>Not on the wire: it is still being done.</summary>
    Pending = 0,
    Success = 0x01,
    OpNotSupported = 0x02,
    InvalidParameter = 0x03,
    Failed = 0x04,
    NotPermitted = 0x05,
    NoRecords = 0x06,
    Busy = 0x07,
    WrongState = 0x08,
    StorageFailure = 0x09,
    RateLimited = 0x0A,
    NeedsButton = 0x0B,
    ClockNotSet = 0x0C,
    Aborted = 0x0D,
}
