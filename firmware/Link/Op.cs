namespace SmartMat.Link;

/// <summary>What a phone can ask for. The numbers go on the wire: never renumber.</summary>
public enum Op : byte
{
    None = 0,
    Start = 0x01,
    Stop = 0x02,
    Pause = 0x03,
    Resume = 0x04,
    Extend = 0x05,
    Vibration = 0x06,
    AcknowledgeAlert = 0x07,
    EventsSince = 0x08,
    Status = 0x09,
    Calibrate = 0x0A,
    GetClock = 0x0B,
    SetClock = 0x0C,

    /// <summary>How long and how much each zone has borne.</summary>
    Zones = 0x0E,
    LiveStart = 0x10,
    LiveStop = 0x11,

    /// <summary>No answer: the phone has all messages up to this counter.</summary>
    Acknowledge = 0x12,

    /// <summary>A Record Access Control Point request inside.</summary>
    Records = 0x20,

    /// <summary>No answer: the phone has stored this record.</summary>
    AcknowledgeRecord = 0x21,
    GetSettings = 0x30,
    SetSettings = 0x31,
    GetPlan = 0x32,
    SetPlan = 0x33,
    GetSafety = 0x34,
    SetSafety = 0x35,
    Tightness = 0x36,

    /// <summary>What the mat would do now, and why.</summary>
    Today = 0x37,
    Skin = 0x38,
    ForgetAll = 0x40,
    GetFaults = 0x50,
    ClearFaults = 0x51,
    GetPads = 0x52,
    GetVitals = 0x53,
    GetBoots = 0x54,
    Power = 0x58,
    LeaveSafeMode = 0x59,
    Ping = 0x70,
}
