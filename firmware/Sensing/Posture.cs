namespace SmartMat.Sensing;

/// <summary>What one frame looks like, without its history.</summary>
public static class Posture
{
    /// <returns>Nobody, Lying, Sitting, Standing, OtherPerson or Object.</returns>
    public static Occupancy Of(LoadShape shape)
    {
        if (shape.TotalMicrosiemens < Tuning.ContactMicrosiemens)
        {
            return Occupancy.Nobody;
        }

        if (IsLying(shape))
        {
            return Occupancy.Lying;
        }

        if (shape.TotalMicrosiemens < Tuning.PersonMinMicrosiemens)
        {
            return Occupancy.Object;
        }

        return Occupancy.Sitting;
    }

    private static bool IsLying(LoadShape shape)
    {
        return shape.LoadedBands >= 5
            && shape.LoadedZones >= 10
            && shape.TotalMicrosiemens >= 5_000
            && shape.MeanLoadedMicrosiemens <= 1_100;
    }
}
