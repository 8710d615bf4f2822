using Jardem.Cases.Facts;
using Jardem.Cases.People;
using NodaTime.Text;

namespace Jardem.Services.Journeys;

/// <summary>
/// The application as a citizen fills it in alone: the consents first, since registers are asked under them; no page about who applies,
/// which the signature proves; no page of papers, which are taken from registers (what they do not confirm is brought to the desk).
/// </summary>
public static class PortalJourney
{
    /// <summary>Page of the consents, after which registers may be asked.</summary>
    public const string Consents = "statements";

    private static readonly string[] Proved = ["who-applies", "applicant", "representative"];

    public static Journey Of(Journey journey)
    {
        var steps = journey.Steps.Where(s => !Proved.Contains(s.Key) && !s.Key.StartsWith("documents.", StringComparison.Ordinal)).ToList();
        return new Journey([.. steps.Where(s => s.Key == Consents), .. steps.Where(s => s.Key != Consents)]);
    }

    /// <summary>The answers that the sign-in proves and those that leave no choice; they stand over anything typed.</summary>
    public static Answers Proven(Answers answers, Journey whole, string iin, PersonName name)
    {
        var born = Iin.BirthDateOf(iin);
        foreach (var one in whole.Steps.Select(s => s.Decided).OfType<Question>())
            answers = answers.With(one.Key, one.Options[0]);
        return answers
            .With("applies", StandardSteps.Myself)
            .With("applicant.iin", iin)
            .With("applicant.surname", name.Surname)
            .With("applicant.name", name.Name)
            .With("applicant.patronymic", name.Patronymic ?? answers["applicant.patronymic"])
            .With("applicant.birth-date", born is { } day ? LocalDatePattern.Iso.Format(day) : answers["applicant.birth-date"])
            .With("applicant.sex", Iin.SexOf(iin) switch { Sex.Female => "female", Sex.Male => "male", _ => answers["applicant.sex"] });
    }

    /// <summary>What the register of persons says fills in what nobody typed; what was typed stays.</summary>
    public static Answers Filled(Answers answers, RegisterAnswer answer, IReadOnlyCollection<string> territories)
    {
        if (answer is not { Outcome: RegisterOutcome.Found, Records: [var record, ..] } || answer.Subject != answers["applicant.iin"] || !record.ContainsKey("surname"))
            return answers;
        var filled = answers;
        // The number of a foreigner holds neither.
        if (filled["applicant.birth-date"] is null)
            filled = filled.With("applicant.birth-date", record.GetValueOrDefault("birthDate"));
        if (filled["applicant.sex"] is null)
            filled = filled.With("applicant.sex", record.GetValueOrDefault("gender") == "2" ? "female" : "male");
        if (filled["applicant.patronymic"] is null && record.GetValueOrDefault("patronymic") is { Length: > 0 } patronymic)
            filled = filled.With("applicant.patronymic", patronymic);
        if (filled["applicant.territory"] is null && record.GetValueOrDefault("territory") is { } territory && territories.Contains(territory))
            filled = filled.With("applicant.territory", territory);
        var address = string.Join(", ", new[] { "city", "street", "building", "flat" }.Select(k => record.GetValueOrDefault(k)).Where(p => !string.IsNullOrWhiteSpace(p)));
        return filled["applicant.address"] is null && address.Length > 0 ? filled.With("applicant.address", address) : filled;
    }
}
