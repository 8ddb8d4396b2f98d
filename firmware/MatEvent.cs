namespace SmartMat;

/// <summary>What the mat reports. The numbers go on the wire and to flash: never renumber.</summary>
public enum MatEvent : byte
{
    None = 0,
    Calibrating = 1,
    Calibrated = 2,
    Contact = 3,
    Lying = 4,
    Sitting = 5,
    Standing = 6,
    OtherPerson = 7,
    Object = 8,
    Left = 9,

    /// <summary>Value: target in s; detail: <see cref="Session.Programme"/>.</summary>
    SessionStarted = 10,
    SessionPaused = 11,
    SessionResumed = 12,
    SessionFinishing = 13,

    /// <summary>Value: <see cref="Session.EndReason"/>; detail: session time in s.</summary>
    SessionEnded = 14,

    /// <summary>Value: zone; detail: <see cref="Session.DwellStage"/>.</summary>
    Dwell = 15,

    /// <summary>Value: <see cref="Fault"/>.</summary>
    Fault = 16,
    Mended = 17,

    /// <summary>Value: bits of <see cref="Session.Shorter"/>; detail: target in s.</summary>
    Shorter = 18,

    /// <summary>Value: zone; detail: per cent of its threshold.</summary>
    Dose = 19,

    /// <summary>Value: <see cref="Session.Sensation"/>.</summary>
    Sensation = 20,

    /// <summary>Value: 1 for the first after a session.</summary>
    Nudge = 21,
    FellAsleep = 22,

    /// <summary>Value: length of the session in s.</summary>
    LeftAbruptly = 23,

    /// <summary>Value: the plan's day to come.</summary>
    PlanDay = 24,
    TightnessDue = 25,

    /// <summary>Read on the card, none applies: by the button.</summary>
    SafetyConfirmed = 26,

    /// <summary>Somebody lies there and nothing starts; value: bits of <see cref="Session.NotByItself"/>.</summary>
    Quiet = 27,

    /// <summary>Value: percent; detail: mV.</summary>
    BatteryLow = 40,
    BatteryEmpty = 41,

    /// <summary>Value: <see cref="BootEnd"/> of the last bad boot; detail: how many there were, this one included.</summary>
    SafeMode = 42,

    /// <summary>Value: <see cref="Link.RadioFault"/>; detail: restarts in this boot.</summary>
    RadioRestarted = 43,

    /// <summary>The last that is heard of the mat until it wakes.</summary>
    Sleeps = 44,

    /// <summary>Power failed in a session, which has been recorded as far as it is known. Value: its number; detail: session time in s.</summary>
    SessionRecovered = 47,
}
