namespace SmartMat.Virtual.Cli;

/// <summary>What `play` was asked for.</summary>
public sealed record PlayRequest(
    string What, string? Window, string Speed, uint Seed, double? Minutes, double? TargetMinutes, bool IsJson)
{
    /// <returns>False with one line that says what is wrong.</returns>
    public bool TryCheck(out Speed speed, out string complaint)
    {
        complaint = string.Empty;
        if (!Cli.Speed.TryParse(Speed, out speed))
        {
            complaint = $"--speed {Speed}: give a factor above 0, or max";
        }
        else if (Minutes is <= 0 or > 100_000)
        {
            complaint = "--minutes: give more than 0";
        }
        else if (TargetMinutes is < 1 or > 20)
        {
            complaint = "--target: a session lasts 1 to 20 minutes";
        }

        return complaint.Length == 0;
    }
}
