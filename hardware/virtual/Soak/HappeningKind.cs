namespace SmartMat.Virtual.Soak;

/// <summary>What can happen in a household besides somebody coming onto the mat.</summary>
public enum HappeningKind
{
    PowerCut,
    UsbOut,
    UsbIn,
    PhoneVisit,
    PhoneVanishes,
    ClockJump,
    Press,
    LongHold,
    ConverterFails,
    ConverterHeals,
    FlashFails,
    FlashHeals,
    LoopHangs,
    PadBreaks,
    PadHeals,
}
