using System.Text.Json;
using System.Text.Json.Serialization;
using Jardem.Law.Json;

namespace Jardem.Web.Api;

/// <summary>How the API reads and writes JSON: strictly. An unknown member, a member twice, a missing one or a null where none may be is refused.</summary>
internal static class ApiJson
{
    /// <summary>Most characters of one answer.</summary>
    public const int LongestText = 20_000;

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Encoder = CanonicalJson.Options.Encoder;
        options.MaxDepth = 16;
        options.Converters.Add(new LocalDateConverter());
        options.Converters.Add(new LocalDateTimeConverter());
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }
}
