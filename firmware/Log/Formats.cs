namespace SmartMat.Log;

/// <summary>The newest format of each block that this firmware can read. Older ones it reads as well.</summary>
public static class Formats
{
    public static byte Of(string name)
    {
        switch (name)
        {
            case "settings":
            case "plan":
            case "safety": return 2;
            default: return 1;
        }
    }
}
