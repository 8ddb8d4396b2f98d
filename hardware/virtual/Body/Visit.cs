namespace SmartMat.Virtual.Body;

/// <summary>The truth about one stay on the mat, for tests. All times in microseconds since power-on.</summary>
/// <param name="Presence">What an honest classifier calls it once settled: a constant of <see
/// cref="PresenceNames"/>.</param>
/// <param name="IsAdultLying">True if this stay may start a session by itself.</param>
/// <param name="ContactUs">The first touch.</param>
/// <param name="ReachedUs">The named posture is reached: the back is down, the bag stands. Settling goes on after
/// it.</param>
/// <param name="LeavingUs">The named posture is given up, or <see cref="Never"/>.</param>
/// <param name="GoneUs">Nothing touches the mat any more, or <see cref="Never"/>.</param>
/// <param name="IsHeadAtBottom">Lying with the feet where the mat has its head.</param>
public sealed record Visit(
    string Presence, bool IsAdultLying, long ContactUs, long ReachedUs, long LeavingUs, long GoneUs,
    bool IsHeadAtBottom = false)
{
    public const long Never = long.MaxValue;

    /// <returns>The same stay, so much later; earlier if negative.</returns>
    public Visit Later(long byUs)
    {
        return this with
        {
            ContactUs = ContactUs + byUs,
            ReachedUs = ReachedUs + byUs,
            LeavingUs = LeavingUs == Never ? Never : LeavingUs + byUs,
            GoneUs = GoneUs == Never ? Never : GoneUs + byUs,
        };
    }
}
