using SmartMat.Usb.Boards;

namespace SmartMat.Usb.Flashing;

/// <summary>What is known before anything is written.</summary>
/// <param name="Chip">The board.</param>
/// <param name="Clr">Null if nothing answers: a new board, another firmware, or half an update.</param>
/// <param name="HasBackup">An earlier update of this very board was interrupted; its flash was read before.</param>
public sealed record FlashFacts(Chip Chip, Clr? Clr, bool HasBackup);
