namespace SmartMat.Virtual.Body;

/// <summary>Which rows of the mat a movement reaches first.</summary>
public enum RowOrder : byte
{
    AllAtOnce = 0,
    FromHead = 1,
    FromFoot = 2,
}
