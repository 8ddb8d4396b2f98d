namespace SmartMat.Tests.Session;

/// <summary>Looks through the events without taking them.</summary>
public static class ToldEvents
{
    public static int Count(EventRing events, MatEvent kind)
    {
        int count = 0;
        for (int number = 0; number < events.Next; number++)
        {
            count += events.TryRead(number, out MatEvent told, out _, out _, out _) && told == kind ? 1 : 0;
        }

        return count;
    }

    /// <returns>The value of the newest of this kind, -1 if there is none.</returns>
    public static int Value(EventRing events, MatEvent kind)
    {
        int newest = -1;
        for (int number = 0; number < events.Next; number++)
        {
            bool isThere = events.TryRead(number, out MatEvent told, out int value, out _, out _);
            newest = isThere && told == kind ? value : newest;
        }

        return newest;
    }
}
