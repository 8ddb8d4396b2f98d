namespace SmartMat.Sensing;

/// <summary>Whether the mat knows what empty looks like. Only a calibrated mat says who is there.</summary>
public enum CalibrationState : byte
{
    Uncalibrated = 0,
    Calibrating = 1,
    Calibrated = 2,
    Faulty = 3,
}
