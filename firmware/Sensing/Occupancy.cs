namespace SmartMat.Sensing;

/// <summary>Who or what is on the mat. The numbers go on the wire: never renumber.</summary>
public enum Occupancy : byte
{
    /// <summary>Not calibrated or blind: nothing is known, and nothing starts.</summary>
    Unknown = 0,
    Nobody = 1,

    /// <summary>Someone or something has come; not yet told what.</summary>
    Contact = 2,

    /// <summary>An adult lying down: the only one that starts or resumes a session by itself.</summary>
    Lying = 3,
    Sitting = 4,
    Standing = 5,

    /// <summary>A person who is none of these: kneeling, legs only, a small child.</summary>
    OtherPerson = 6,
    Object = 7,
}
