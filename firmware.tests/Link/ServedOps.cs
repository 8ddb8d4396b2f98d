using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Which of all requests that could be are a desk's.</summary>
internal static class ServedOps
{
    /// <returns>Their numbers, two digits each, in order.</returns>
    public static string Of(IDesk desk)
    {
        string ops = "";
        byte[] number = new byte[1];
        for (int op = 0; op <= byte.MaxValue; op++)
        {
            number[0] = (byte)op;
            ops += desk.Serves((Op)op) ? Hex.Text(number, 0, 1) : "";
        }

        return ops;
    }
}
