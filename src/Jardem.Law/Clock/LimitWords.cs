using System.Text.Json;

namespace Jardem.Law.Clock;

/// <summary>Units and starting events by the words that law data and derivations use: "working-days", "filing".</summary>
internal static class LimitWords
{
    public static string Of(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <exception cref="FormatException">No unit or event has this word.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => Of(v) == word).Select(v => (T?)v).FirstOrDefault() ?? throw new FormatException($"'{word}' is not a {typeof(T).Name}.");
}
