namespace SmartMat.Tests.Planted;

/// <summary>Planted faults: .NET members that the device lacks, each beside what it has.</summary>
public static class ApiSample
{
    public static string Join(string[] parts)
    {
        return string.Join(",", parts);
    }

    public static int ListCount(int item)
    {
        return new System.Collections.Generic.List<int> { item }.Count;
    }

    public static int OtherOverload(string text)
    {
        return text.IndexOf("x", System.StringComparison.Ordinal);
    }

    public static bool NewMember(int value)
    {
        return int.IsEvenInteger(value);
    }

    public static int Caught(int value)
    {
        try
        {
            return int.Parse("1") / value;
        }
        catch (System.DivideByZeroException)
        {
            return 0;
        }
    }

    public static System.Uri InSignature(System.Uri value)
    {
        return value;
    }
}
