namespace SmartMat.Sensing;

/// <summary>The part of the body that lies on a zone. The numbers go on the wire; 1 to 4 are those of a tightness report.</summary>
public enum BodyRegion : byte
{
    Unknown = 0,
    Neck = 1,
    UpperBack = 2,
    LowerBack = 3,
    Shoulders = 4,
    Pelvis = 5,
}
