using System.Globalization;
using NodaTime;

namespace Jardem.Simulator.Registers;

/// <summary>A record of an answer: named values in the order of the wire.</summary>
public sealed class Record : List<KeyValuePair<string, string>>
{
    /// <summary>Adds a value; nothing where there is none.</summary>
    public void Add(string name, string? value)
    {
        if (value is not null)
            Add(new KeyValuePair<string, string>(name, value));
    }

    public void Add(string name, LocalDate? value)
    {
        if (value is { } day)
            Add(name, Written(day));
    }

    public void Add(string name, bool value) => Add(name, value ? "true" : "false");

    public void Add(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    public static string Written(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What is asked of a register.</summary>
/// <param name="Day">The day on which the register answers; an earlier one for an answer out of date.</param>
/// <param name="Earlier">The surname, address and paper from before are told.</param>
public sealed record Asked(IReadOnlyDictionary<string, string> Fields, LocalDate Day, bool Earlier)
{
    public string? this[string field] => Fields.GetValueOrDefault(field);
}
