using System.Text.Json;

namespace Jardem.Storage.Rows;

/// <summary>How a value of an enumeration is stored: its name in kebab case, which outlives the order of its members.</summary>
internal static class StoredName
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <exception cref="InvalidOperationException">No member is stored under this name.</exception>
    public static T Read<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
                return value;
        }

        throw new InvalidOperationException($"There is no {typeof(T).Name} stored as {name}.");
    }
}
