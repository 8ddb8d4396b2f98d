namespace SmartMat.Session;

/// <summary>Why nothing starts by itself just now. The bits go on the wire: never renumber.</summary>
public static class NotByItself
{
    public const int QuietHours = 1 << 0;
    public const int RestDay = 1 << 1;
    public const int TooSoon = 1 << 2;
    public const int NotEmptySinceBoot = 1 << 3;
    public const int ClinicianSaidNo = 1 << 4;
}
