namespace SmartMat.Virtual.Bench;

/// <summary>What can be put on the mat by hand.</summary>
public enum BenchGuest
{
    Person,
    Cat,
    Bag,
}
