namespace SmartMat.Session;

/// <summary>What the person has said of the skin, and wants done. The numbers go on the wire and to flash: never renumber.</summary>
public enum SkinState : byte
{
    Fine = 0,

    /// <summary>Angry: a day of rest, on which nothing starts by itself.</summary>
    Rest = 1,

    /// <summary>Angry: half the time, with a layer between.</summary>
    Layer = 2,
}
