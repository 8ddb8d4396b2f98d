using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmartMat.Virtual.Bench;

/// <summary>How the bench and its page write to each other.</summary>
internal static class BenchJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
