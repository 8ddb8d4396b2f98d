using SmartMat.Sensing;

namespace SmartMat.Virtual.Recognition;

/// <summary>What a posture is called: the kinds that differ only in who lies there have one name.</summary>
public static class PostureNames
{
    public const string Supine = "on the back";
    public const string Side = "on the side";
    public const string Nobody = "nobody";

    /// <summary>All that a mat can say of somebody, for the columns of a table.</summary>
    public static readonly string[] All =
    {
        Supine, Side, "sitting", "standing", "kneeling", "legs only", "child", "thing", Nobody,
    };

    public static string Of(PostureKind kind)
    {
        return kind switch
        {
            PostureKind.OnBack or PostureKind.LightOnBack or PostureKind.UpperBack => Supine,
            PostureKind.OnSide => Side,
            PostureKind.Sitting => "sitting",
            PostureKind.Standing => "standing",
            PostureKind.Kneeling => "kneeling",
            PostureKind.LegsOnly => "legs only",
            PostureKind.Child => "child",
            _ => "thing",
        };
    }

    /// <returns>What the mat says now.</returns>
    public static string Of(Senses senses)
    {
        return senses.IsSomeone ? Of(senses.Posture) : Nobody;
    }
}
