using System.Collections.Immutable;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Standards;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Services.Journeys;

/// <summary>Makes the facts of an application from the checked answers of its journey.</summary>
public static class ApplicationForm
{
    /// <param name="answers">Answers without faults.</param>
    /// <param name="standard">The standard of the day of filing.</param>
    /// <param name="filedOn">The legal day of filing.</param>
    /// <param name="receivedOn">The day on which the package was handed in.</param>
    /// <param name="own">Keys of the service's own questions.</param>
    public static ApplicationFacts Read(Answers answers, ServiceStandard standard, LocalDate filedOn, LocalDate receivedOn, IEnumerable<string> own) => new()
    {
        Request = Must(answers, "request"),
        FiledOn = filedOn,
        ReceivedOn = receivedOn == filedOn ? null : receivedOn,
        Applicant = new Applicant
        {
            Name = NameOf(answers, "applicant"),
            Iin = Must(answers, "applicant.iin"),
            BirthDate = Date(answers, "applicant.birth-date")!.Value,
            Sex = answers.Is("applicant.sex", "male") ? Sex.Male : Sex.Female,
            Territory = Must(answers, "applicant.territory"),
            Address = Must(answers, "applicant.address"),
            Phone = answers["applicant.phone"],
        },
        Representative = answers.Is("applies", StandardSteps.Representative) ? RepresentativeOf(answers) : null,
        Documents = [.. standard.Documents.Select(d => DocumentOf(answers, d.Key)).OfType<PresentedDocument>()],
        Answers = own.Where(k => answers[k] is not null).ToImmutableSortedDictionary(k => k, k => answers[k]!, StringComparer.Ordinal),
        Consents = [.. answers.Values.Where(v => v.Key.StartsWith("statement.", StringComparison.Ordinal) && v.Value == "yes").Select(v => v.Key["statement.".Length..])],
    };

    private static Representation RepresentativeOf(Answers answers) => new()
    {
        Name = NameOf(answers, "representative"),
        Iin = Must(answers, "representative.iin"),
        BirthDate = Date(answers, "representative.birth-date")!.Value,
        Basis = RepresentationBasis.NotarisedPower,
        DocumentNumber = Must(answers, "representative.power-number"),
        IssuedOn = Date(answers, "representative.power-issued")!.Value,
        ValidUntil = Date(answers, "representative.power-until"),
        CoversThisService = answers.Is("representative.power-covers", "yes"),
    };

    private static PresentedDocument? DocumentOf(Answers answers, string requirement)
    {
        var key = $"documents.{requirement}";
        var kind = answers[$"{key}.kind"];
        if (kind is null or StandardSteps.NotBrought)
            return null;
        return new PresentedDocument
        {
            Requirement = requirement,
            Kind = kind,
            Number = Must(answers, $"{key}.number"),
            IssuedBy = Must(answers, $"{key}.issued-by"),
            IssuedOn = Date(answers, $"{key}.issued-on")!.Value,
            ExpiresOn = Date(answers, $"{key}.expires-on"),
            OriginalShown = answers.Is($"{key}.original-shown", "yes"),
            OriginalReturned = answers.Is($"{key}.original-returned", "yes"),
            Attachment = answers[$"{key}.file"],
        };
    }

    private static PersonName NameOf(Answers answers, string who) =>
        new(Must(answers, $"{who}.surname"), Must(answers, $"{who}.name"), answers[$"{who}.patronymic"]?.Trim());

    private static string Must(Answers answers, string key) =>
        answers[key]?.Trim() ?? throw new InvalidOperationException($"The answer '{key}' was not checked before the application was made of it.");

    private static LocalDate? Date(Answers answers, string key) =>
        answers[key] is { } text ? LocalDatePattern.Iso.Parse(text).GetValueOrThrow() : null;
}
