namespace SmartMat.Virtual.Body;

/// <summary>The kinds of presence of the assignment, as words.</summary>
public static class PresenceNames
{
    public const string Lying = "lying";
    public const string Sitting = "sitting";
    public const string Standing = "standing";

    /// <summary>Kneeling, legs only, a small child.</summary>
    public const string Other = "other";
    public const string Thing = "object";
    public const string Nobody = "nobody";
}
