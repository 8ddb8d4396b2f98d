using SmartMat.Link;

namespace SmartMat.Tests.Link;

/// <summary>Requests as they come from a phone.</summary>
internal static class Asked
{
    /// <param name="message">Op, tag and parameters in hex.</param>
    public static Request Of(string message)
    {
        Request request = new Request();
        byte[] bytes = Hex.Bytes(message);
        bytes.CopyTo(request.Bytes, 0);
        request.Count = bytes.Length;
        return request;
    }
}
