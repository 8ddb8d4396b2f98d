namespace SmartMat.Virtual;

/// <summary>The command line of the virtual mat.</summary>
public static class Entry
{
    public static int Main(string[] args)
    {
        return args.Length;
    }
}
