namespace SmartMat.Session;

/// <summary>How far a zone's time under load has gone. The numbers go on the wire: never renumber.</summary>
public enum DwellStage : byte
{
    Fine = 0,

    /// <summary>Far above its neighbours for a minute: shown, never felt.</summary>
    Hot = 1,

    /// <summary>Loaded for as long as the rules of use allow: felt once.</summary>
    Limit = 2,
}
