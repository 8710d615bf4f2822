using System.Globalization;
using Jardem.UseCases.Oversight;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Web.Pages.Oversight;

/// <summary>The question of the oversight page as its address holds it.</summary>
/// <param name="Faulty">A day could not be read, or the last comes before the first; the usual period is shown then.</param>
public sealed record OversightForm(OversightAsked Asked, bool Faulty)
{
    public static OversightForm Read(string? service, string? body, string? from, string? to)
    {
        var (first, last) = (Day(from), Day(to));
        var faulty = first is { Fault: true } || last is { Fault: true } || first.Value > last.Value;
        var asked = new OversightAsked(service is { Length: > 0 } ? service : null, body is { Length: > 0 } ? body : null);
        return new OversightForm(faulty ? asked : asked with { From = first.Value, To = last.Value }, faulty);
    }

    /// <summary>A day as browsers send it or as people write it.</summary>
    private static (LocalDate? Value, bool Fault) Day(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (null, false);
        foreach (var pattern in new[] { LocalDatePattern.Iso, LocalDatePattern.Create("d.M.uuuu", CultureInfo.InvariantCulture) })
        {
            if (pattern.Parse(text.Trim()) is { Success: true } day && day.Value.Year is >= 2000 and <= 2200)
                return (day.Value, false);
        }

        return (null, true);
    }
}
